using System.CommandLine;
using Mosip.Partner.Core.Certificates;
using Mosip.Partner.Devices;

namespace Mosip.Partner.Cli.Devices;

/// <summary>The options with which a command line says where an interface is and whom to believe.</summary>
internal sealed class SbiTrustOptions
{
    private readonly Option<string> _address = new("--at") { Description = "Where the interface listens.", HelpName = "ADDRESS", DefaultValueFactory = _ => "http://127.0.0.1:4501/" };

    private readonly Option<FileInfo[]> _device = new("--device-ca") { Description = "Certificates of the domain DEVICE (PEM, DER or PKCS#7).", HelpName = "FILE", Required = true, AllowMultipleArgumentsPerToken = true };

    private readonly Option<FileInfo[]> _ftm = new("--ftm-ca") { Description = "Certificates of the domain FTM; without them digital IDs may be signed by the device itself (L0).", HelpName = "FILE", AllowMultipleArgumentsPerToken = true };

    public void AddTo(Command command)
    {
        command.Options.Add(_address);
        command.Options.Add(_device);
        command.Options.Add(_ftm);
    }

    public Uri AddressOf(ParseResult line) =>
        Uri.TryCreate(line.GetRequiredValue(_address), UriKind.Absolute, out Uri? address) && address.Scheme == Uri.UriSchemeHttp && address.IsLoopback
            ? address
            : throw new UsageException("--at: an interface is on this machine, for example http://127.0.0.1:4501/");

    public DeviceTrust TrustOf(ParseResult line)
    {
        FileInfo[] ftm = line.GetValue(_ftm) ?? [];
        return new DeviceTrust { Device = TrustAnchors.FromFiles(Names(line.GetRequiredValue(_device))), Ftm = TrustAnchors.FromFiles(Names(ftm)), AllowsL0 = ftm.Length == 0 };
    }

    public async Task<SbiComplianceOptions> ComplianceOfAsync(ParseResult line, CancellationToken cancellationToken) => new()
    {
        DeviceTrust = await ReadAsync(line.GetRequiredValue(_device), cancellationToken).ConfigureAwait(false),
        FtmTrust = await ReadAsync(line.GetValue(_ftm) ?? [], cancellationToken).ConfigureAwait(false),
    };

    private static IEnumerable<string> Names(IEnumerable<FileInfo> files) => files.Select(file => file.FullName);

    private static async Task<TrustStore> ReadAsync(IEnumerable<FileInfo> files, CancellationToken cancellationToken)
    {
        TrustStore store = TrustStore.Empty;
        foreach (FileInfo file in files)
            foreach (var certificate in CertificateReader.Read(await InputFiles.ReadAsync(file, 1024 * 1024, "read certificates", cancellationToken).ConfigureAwait(false)))
                store = store.With(certificate);
        return store;
    }
}
