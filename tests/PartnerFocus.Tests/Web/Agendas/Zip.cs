using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace PartnerFocus.Tests.Web.Agendas;

/// <summary>Makes archives, proper and nasty.</summary>
internal static class Zip
{
    public static byte[] Of(params (string Name, string Content)[] entries) =>
        Of([.. entries.Select(e => (e.Name, Encoding.UTF8.GetBytes(e.Content)))]);

    public static byte[] Of(params (string Name, byte[] Content)[] entries)
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in entries)
            {
                using var entry = zip.CreateEntry(name, CompressionLevel.Optimal).Open();
                entry.Write(content);
            }
        }

        return file.ToArray();
    }

    /// <summary>An entry that a Unix unpacker would make a symbolic link of.</summary>
    public static byte[] Link(string name, string target)
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            var entry = zip.CreateEntry(name);
            entry.ExternalAttributes = unchecked((int)0xA1FF0000);
            using var stream = entry.Open();
            stream.Write(Encoding.UTF8.GetBytes(target));
        }

        return file.ToArray();
    }

    /// <summary>Changes the central directory record of the only entry: where, counted from the record's start.</summary>
    public static byte[] WithDirectory(byte[] zip, int offset, uint value, int bytes)
    {
        var copy = zip.ToArray();
        var record = copy.AsSpan().LastIndexOf("PK\x01\x02"u8);
        if (bytes == 4)
        {
            BinaryPrimitives.WriteUInt32LittleEndian(copy.AsSpan(record + offset), value);
        }
        else
        {
            BinaryPrimitives.WriteUInt16LittleEndian(copy.AsSpan(record + offset), (ushort)value);
        }

        return copy;
    }
}
