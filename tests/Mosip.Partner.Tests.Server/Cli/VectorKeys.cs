using System.Text.Json;
using Mosip.Partner.Tests.Unit.Vectors;

namespace Mosip.Partner.Tests.Server.Cli;

/// <summary>Writes keys of vector files where a command line can name them.</summary>
internal static class VectorKeys
{
    public static string WriteKey(this TemporaryFolder folder, VectorFile file, string keyRef) =>
        folder.Write($"{keyRef}.key.pem", Entry(file, keyRef).GetProperty("privateKeyPkcs8Pem").GetString()!);

    public static string WriteCertificate(this TemporaryFolder folder, VectorFile file, string keyRef) =>
        folder.Write($"{keyRef}.cert.pem", Entry(file, keyRef).GetProperty("certificatePem").GetString()!);

    private static JsonElement Entry(VectorFile file, string keyRef) => file.Root.GetProperty("keys").GetProperty(keyRef);
}
