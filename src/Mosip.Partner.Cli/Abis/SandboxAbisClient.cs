using System.CommandLine;
using System.Net;
using Mosip.Partner.Core.Certificates;
using Mosip.Partner.Messaging;
using Mosip.Partner.Sandbox;

namespace Mosip.Partner.Cli.Abis;

/// <summary>The data share and login that an ABIS is tried with, and the ABIS as they know it. Its client is the same in each run, so that an ABIS is set up once.</summary>
internal sealed class SandboxAbisClient
{
    private const int MaximumSize = 1024 * 1024;

    // MOSIP's own name for it. No secret: the sandbox serves tests.
    private const string ClientId = "mosip-abis-client", ClientSecret = "sandbox-abis-secret";

    private readonly Option<int> _port = PortOption.Create("--port", "The TCP port of the data share and login; any free one by default.");

    private readonly Option<string?> _host = new("--host") { Description = "This machine's address for an ABIS on another one. Default: 127.0.0.1, for an ABIS here.", HelpName = "ADDRESS" };

    private readonly Option<FileInfo?> _certificate = new("--certificate") { Description = "The ABIS's certificate, for which shares are encrypted. Default: a key is made.", HelpName = "FILE" };

    private readonly Option<DirectoryInfo?> _output = new("--out") { Description = "Where to write the key that is made, its certificates and the settings of an ABIS.", HelpName = "DIR" };

    public void AddTo(Command command)
    {
        command.Add(_port);
        command.Add(_host);
        command.Add(_certificate);
        command.Add(_output);
    }

    public async Task<MosipSandbox> StartAsync(ParseResult line, TimeProvider time, CancellationToken cancellationToken)
    {
        IPAddress? address = null;
        if (line.GetValue(_host) is { } host && !IPAddress.TryParse(host, out address))
            throw new UsageException($"--host: '{host}' is not an IP address.");
        return await MosipSandbox.StartAsync(
            options =>
            {
                options.Port = line.GetValue(_port);
                options.TimeProvider = time;
                if (address is not null)
                    (options.Address, options.AllowOtherMachines) = (address, true);
            },
            cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Makes the ABIS known, and says where all is that it needs; a broker is written into its settings.</summary>
    public async Task<OnboardedQueuePartner> OnboardAsync(ParseResult line, MosipSandbox sandbox, QueueBroker? broker, Terminal terminal, CancellationToken cancellationToken)
    {
        if (line.GetValue(_certificate) is null && line.GetValue(_output) is null)
            throw new UsageException("Name the ABIS's certificate with --certificate, or a directory with --out for a key that is made.");
        byte[]? certificate = line.GetValue(_certificate) is { } file ? await InputFiles.ReadAsync(file, MaximumSize, "read certificate", cancellationToken).ConfigureAwait(false) : null;
        OnboardedQueuePartner partner = await sandbox.OnboardAbisAsync(
            options =>
            {
                (options.PartnerId, options.ClientId, options.ClientSecret) = ("mpartner-sandbox-abis", ClientId, ClientSecret);
                if (certificate is not null)
                    options.Certificate = CertificateReader.Read(certificate)[0];
            },
            cancellationToken).ConfigureAwait(false);
        await terminal.Output.WriteLineAsync($"""
            data share         {new Uri(partner.BaseAddress, "v1/datashare")}
            login              {new Uri(partner.BaseAddress, "v1/authmanager/authenticate/clientidsecretkey")}
            client             {ClientId}, secret {ClientSecret}, application abis
            partner id         {partner.PartnerId}
            """).ConfigureAwait(false);
        if (line.GetValue(_output) is { } directory)
        {
            await partner.SaveAsync(directory.FullName, broker, cancellationToken).ConfigureAwait(false);
            await terminal.Output.WriteLineAsync($"files              partner-key.pem, partner-certificates.pem, appsettings.json in {directory.FullName}").ConfigureAwait(false);
        }
        return partner;
    }
}
