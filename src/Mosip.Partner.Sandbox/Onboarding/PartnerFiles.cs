using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using System.Text.Json.Nodes;
using Mosip.Partner.Core.Keys;
using Mosip.Partner.Messaging;

namespace Mosip.Partner.Sandbox.Onboarding;

/// <summary>Writes what a client in another process needs into a directory.</summary>
internal static class PartnerFiles
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    public static async Task<OnboardedFiles> WriteAsync(OnboardedPartner partner, string directory, CancellationToken cancellationToken)
    {
        string root = Directory.CreateDirectory(directory).FullName;
        var files = new OnboardedFiles(
            Path.Combine(root, "partner-key.pem"), Path.Combine(root, "partner-certificates.pem"), Path.Combine(root, "ida-partner.pem"),
            Path.Combine(root, "ida-root.pem"), Path.Combine(root, "appsettings.json"));
        await WriteAsync(root, partner.Material.PrivateKey, partner.Key, Settings(partner, files), cancellationToken).ConfigureAwait(false);
        await File.WriteAllTextAsync(files.IdaPartnerCertificate, Pem(partner.Material.IdaPartnerCertificate), cancellationToken).ConfigureAwait(false);
        await File.WriteAllTextAsync(files.TrustAnchor, Pem(partner.Material.IdaRoot), cancellationToken).ConfigureAwait(false);
        return files;
    }

    public static Task WriteAsync(OnboardedQueuePartner partner, QueueBroker? broker, string directory, CancellationToken cancellationToken)
    {
        JsonObject settings = Settings(partner.BaseAddress, partner.PartnerId, partner.Material.ClientId, partner.Material.ClientSecret, "abis");
        if (broker is not null)
            settings["Abis"] = new JsonObject { ["Queue"] = Settings(broker) };
        return WriteAsync(directory, partner.Material.PrivateKey, partner.Key, settings, cancellationToken);
    }

    public static async Task WriteAsync(OnboardedCredentialPartner partner, string directory, CancellationToken cancellationToken)
    {
        JsonObject settings = Settings(partner.BaseAddress, partner.PartnerId, partner.PartnerId, partner.Material.ClientSecret, "partner");
        settings["TrustAnchorFiles"] = new JsonArray(Path.GetFullPath(Path.Combine(directory, "mosip-root.pem")));
        await WriteAsync(directory, partner.Material.PrivateKey, partner.Key, settings, cancellationToken).ConfigureAwait(false);
        await File.WriteAllTextAsync(Path.Combine(directory, "mosip-root.pem"), Pem(partner.Material.KernelRoot), cancellationToken).ConfigureAwait(false);
        Credentials.IssuerDocuments documents = partner.Material.Documents;
        foreach ((string name, JsonObject document) in ((string, JsonObject)[])[("mosip-context.json", documents.Context()), ("controller.json", documents.Controller()), ("public-key.json", documents.Key())])
            await File.WriteAllTextAsync(Path.Combine(directory, name), document.ToJsonString(Indented) + "\n", cancellationToken).ConfigureAwait(false);
    }

    private static async Task WriteAsync(string directory, RSA privateKey, PartnerKey key, JsonObject settings, CancellationToken cancellationToken)
    {
        string root = Directory.CreateDirectory(directory).FullName;
        await WriteForOwnerAsync(Path.Combine(root, "partner-key.pem"), privateKey.ExportPkcs8PrivateKeyPem() + "\n", cancellationToken).ConfigureAwait(false);
        await File.WriteAllTextAsync(Path.Combine(root, "partner-certificates.pem"), string.Concat(key.Certificates.Select(Pem)), cancellationToken).ConfigureAwait(false);
        await WriteForOwnerAsync(Path.Combine(root, "appsettings.json"), new JsonObject { ["Mosip"] = settings }.ToJsonString(Indented) + "\n", cancellationToken).ConfigureAwait(false);
    }

    private static JsonObject Settings(Uri address, string partnerId, string clientId, string clientSecret, string application) => new()
    {
        ["BaseAddress"] = address.ToString(),
        ["PartnerId"] = partnerId,
        ["Login"] = new JsonObject { ["ClientId"] = clientId, ["ClientSecret"] = clientSecret, ["Application"] = application },
    };

    private static JsonObject Settings(QueueBroker broker) => new()
    {
        ["Brokers"] = new JsonArray(broker.Address.ToString()),
        ["UserName"] = broker.UserName,
        ["Password"] = broker.Password,
        ["Inbound"] = "mosip-to-abis",
        ["Outbound"] = "abis-to-mosip",
    };

    private static JsonObject Settings(OnboardedPartner partner, OnboardedFiles files) => new()
    {
        ["BaseAddress"] = partner.BaseAddress.ToString(),
        ["PartnerId"] = partner.PartnerId,
        ["MispLicenceKey"] = partner.MispLicenceKey.Reveal(),
        ["ApiKey"] = partner.ApiKey.Reveal(),
        ["TrustAnchorFiles"] = new JsonArray(files.TrustAnchor),
    };

    private static string Pem(X509Certificate2 certificate) => PemEncoding.WriteString("CERTIFICATE", certificate.RawDataMemory.Span) + "\n";

    // Test material, but a habit worth keeping: only its owner reads a key.
    private static async Task WriteForOwnerAsync(string path, string text, CancellationToken cancellationToken)
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        var writer = new StreamWriter(path, options);
        await using (writer.ConfigureAwait(false))
            await writer.WriteAsync(text.AsMemory(), cancellationToken).ConfigureAwait(false);
    }
}
