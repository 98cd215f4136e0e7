using Microsoft.AspNetCore.Mvc.ActionConstraints;
using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.AspNetCore.Routing;

namespace PartnerFocus.Web.Hosting;

/// <summary>
/// What can be read by GET answers HEAD as well (RFC 9110 §9.3.2), as scanners of links in mails and some calendar programs ask. The server leaves the body out.
/// </summary>
internal sealed class HeadAsGet : IActionModelConvention
{
    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    public void Apply(ActionModel action)
    {
        foreach (var selector in action.Selectors)
        {
            if (selector.ActionConstraints.OfType<HttpMethodActionConstraint>().SingleOrDefault() is { } only && only.HttpMethods.SequenceEqual([HttpMethods.Get]))
            {
                selector.ActionConstraints.Remove(only);
                selector.ActionConstraints.Add(new HttpMethodActionConstraint(Reading));
                selector.EndpointMetadata.Add(new HttpMethodMetadata(Reading));
            }
        }
    }
}
