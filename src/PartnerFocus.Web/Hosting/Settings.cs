using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Configuration.EnvironmentVariables;
using Microsoft.Extensions.Configuration.Json;

namespace PartnerFocus.Web.Hosting;

/// <summary>A setting is wrong or unknown. The message is for whoever starts the app, and names the setting.</summary>
public sealed class WrongSettingException(string message) : Exception(message);

/// <summary>
/// The settings: <c>appsettings*.json</c>, environment variables that begin with <c>PartnerFocus__</c>, and the command line, the
/// last one winning. A wrong or unknown one stops the start: a typing error that is ignored shows on the day it matters.
/// </summary>
internal static class Settings
{
    private const string EnvironmentPrefix = "PartnerFocus__";

    /// <summary>Sections of the framework, which checks them itself.</summary>
    private static readonly string[] OpenSections = ["Serilog", "Kestrel", "Logging", "ConnectionStrings"];

    /// <summary>Settings of the framework without a section.</summary>
    private static readonly string[] OpenNames =
        ["Urls", "AllowedHosts", "environment", "contentRoot", "applicationName", "webroot", "http_ports", "https_ports"];

    /// <summary>Reads only our own sources: another program's variables are none of ours, and not a typing error either.</summary>
    /// <remarks>Files are not watched: a setting counts from the next start, and then all of them together.</remarks>
    public static void UseFocusSources(this WebApplicationBuilder builder, string[] args)
    {
        var sources = builder.Configuration.Sources;
        foreach (var source in sources.Where(s => s is JsonConfigurationSource or EnvironmentVariablesConfigurationSource { Prefix: null or "" }).ToArray())
        {
            sources.Remove(source);
        }

        var ours = new ConfigurationBuilder()
            .SetBasePath(builder.Environment.ContentRootPath)
            .AddJsonFile("appsettings.json", optional: true, reloadOnChange: false)
            .AddJsonFile($"appsettings.{builder.Environment.EnvironmentName}.json", optional: true, reloadOnChange: false)
            .AddEnvironmentVariables(EnvironmentPrefix)
            .AddCommandLine([.. args.Select(a => a == "--sample" ? "--Sample:Load=true" : a)])
            .Build();
        builder.Configuration.AddConfiguration(ours);
        builder.Services.AddSingleton(new KnownSettings(ours));
    }

    /// <summary>
    /// Reads a section into <typeparamref name="T"/>, checks it against the annotations of its properties and makes it available as a
    /// singleton. Its properties are from then on known settings.
    /// </summary>
    /// <exception cref="WrongSettingException">A value is wrong.</exception>
    public static T AddSettings<T>(this WebApplicationBuilder builder, string section) where T : class, new()
    {
        T settings;
        try
        {
            settings = builder.Configuration.GetSection(section).Get<T>() ?? new T();
        }
        catch (InvalidOperationException error)
        {
            throw new WrongSettingException(Misread(builder.Configuration.GetSection(section), typeof(T)) ?? $"A setting of section {section} is wrong: {error.Message}");
        }

        var problems = new List<ValidationResult>();
        if (!Validator.TryValidateObject(settings, new ValidationContext(settings), problems, validateAllProperties: true))
        {
            throw new WrongSettingException($"Setting {section}:{problems[0].MemberNames.FirstOrDefault()} is wrong: {problems[0].ErrorMessage}");
        }

        builder.Known().Sections.Add((section, [.. typeof(T).GetProperties().Select(p => p.Name)]));
        builder.Services.AddSingleton(settings);
        return settings;
    }

    /// <summary>The setting whose value is not of its kind, and what would be; null when none is found.</summary>
    private static string? Misread(IConfigurationSection section, Type settings) => settings.GetProperties()
        .Where(p => section[p.Name] is { } value && !TypeDescriptor.GetConverter(p.PropertyType).IsValid(value))
        .Select(p => $"Setting {section.Path}:{p.Name} is \"{section[p.Name]}\", but must be {Kind(p.PropertyType)}.")
        .FirstOrDefault();

    private static string Kind(Type type) => (Nullable.GetUnderlyingType(type) ?? type) switch
    {
        { IsEnum: true } words => "one of " + string.Join(", ", Enum.GetNames(words)),
        var t when t == typeof(bool) => "true or false",
        var t when t == typeof(int) || t == typeof(long) => "a whole number",
        var t when t == typeof(TimeSpan) => "a time as 01:30:00",
        var t => "a " + t.Name,
    };

    /// <summary>Refuses what no section and no name knows. Called when all settings were added.</summary>
    /// <exception cref="WrongSettingException">A setting is unknown.</exception>
    public static void RefuseUnknownSettings(this WebApplicationBuilder builder)
    {
        var known = builder.Known();
        // A section itself carries no value; some callers pass it along as an empty text.
        foreach (var (name, _) in known.Ours.AsEnumerable().Where(s => !string.IsNullOrEmpty(s.Value) && !IsKnown(known, s.Key)))
        {
            throw new WrongSettingException($"Setting {name} is unknown. Settings are listed in docs/operations.md.");
        }
    }

    private static bool IsKnown(KnownSettings known, string name)
    {
        var parts = name.Split(':', 3);
        return parts.Length == 1
            ? Has(OpenNames, name) || Has(OpenSections, name)
            : Has(OpenSections, parts[0]) || known.Sections.Any(s =>
                s.Section.Equals(parts[0], StringComparison.OrdinalIgnoreCase) && Has(s.Names, parts[1]));
    }

    private static bool Has(IEnumerable<string> names, string name) => names.Contains(name, StringComparer.OrdinalIgnoreCase);

    private static KnownSettings Known(this WebApplicationBuilder builder) =>
        (KnownSettings)builder.Services.First(s => s.ServiceType == typeof(KnownSettings)).ImplementationInstance!;

    private sealed record KnownSettings(IConfiguration Ours)
    {
        public List<(string Section, string[] Names)> Sections { get; } = [];
    }
}
