using System.CommandLine;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Mosip.Partner.Cli.Onboarding;
using Mosip.Partner.Ftm;
using Mosip.Partner.Management;

namespace Mosip.Partner.Cli.Ftm;

/// <summary>The verbs of <c>mosip-partner ftm chip</c>. Each can be run again.</summary>
internal static class ChipVerbs
{
    public static Command Add(Terminal terminal, TimeProvider time) => Create(
        "add",
        """
        Registers the chips that the configuration names and MOSIP's partner management has not. They wait for their certificates then.

        Example: mosip-partner ftm chip add --config ftm.json
        """,
        terminal, time, async (session, chip, _, cancellationToken) =>
        {
            FtmChip added = await session.Registration.AddAsync(chip.Make, chip.Model, cancellationToken).ConfigureAwait(false);
            session.Tell(added, $"has the id {added.Id} and {Describe(added.State)}");
        });

    public static Command Upload(Terminal terminal, TimeProvider time) => Create(
        "upload",
        """
        Checks the chips' certificates and uploads them: the first ones, or renewed ones, with which a chip is out of use until it is approved again.
        A certificate that MOSIP has already is not uploaded. Where the configuration has an administrator, the authorities are uploaded too.
        Exit code 3 says that the administrator of partner management has to act; what to ask for is printed.

        Example: mosip-partner ftm chip upload --config ftm.json
        """,
        terminal, time, async (session, chip, _, cancellationToken) =>
        {
            FtmChip there = await session.FindAsync(chip, cancellationToken).ConfigureAwait(false);
            FtmUpload upload = await session.Registration.UploadAsync(there, session.ChainOf(chip), chip.ForRegistrationDevice, cancellationToken).ConfigureAwait(false);
            session.Tell(upload.Chip, upload.IsUploaded ? "certificate uploaded" : upload.Requests.Count > 0 && there.State == FtmChipState.WaitsForCertificate ? "an authority is missing" : "MOSIP has the certificate");
            session.Ask(upload.Requests);
        });

    public static Command Approve(Terminal terminal, TimeProvider time) => Create(
        "approve",
        """
        Approves the chips, as the configuration's administrator; where it has none, prints what to ask for and ends with exit code 3.

        Example: mosip-partner ftm chip approve --config ftm.json
        """,
        terminal, time, async (session, chip, _, cancellationToken) =>
        {
            FtmChip there = await session.FindAsync(chip, cancellationToken).ConfigureAwait(false);
            AdministratorRequest? request = await session.Registration.ApproveAsync(there, cancellationToken).ConfigureAwait(false);
            session.Tell(there, request is null ? "approved" : "waits for the administrator");
            session.Ask(request is null ? [] : [request]);
        });

    public static Command Download(Terminal terminal, TimeProvider time)
    {
        var output = new Option<DirectoryInfo>("--output") { Description = "Where the certificates are written. Default: here.", HelpName = "FOLDER", DefaultValueFactory = _ => new DirectoryInfo(".") };
        Command command = Create(
            "download",
            """
            Writes the certificates that MOSIP holds for the chips: what was uploaded, and what MOSIP signed for the same key.

            Example: mosip-partner ftm chip download --config ftm.json --output certificates
            """,
            terminal, time, async (session, chip, line, cancellationToken) =>
            {
                FtmChip there = await session.FindAsync(chip, cancellationToken).ConfigureAwait(false);
                FtmCertificates certificates = await session.Registration.DownloadAsync(there, cancellationToken).ConfigureAwait(false);
                DirectoryInfo folder = line.GetRequiredValue(output);
                folder.Create();
                foreach ((string kind, X509Certificate2? certificate) in new[] { ("uploaded", certificates.Uploaded), ("signed", certificates.SignedByMosip) })
                {
                    if (certificate is null)
                        continue;
                    string path = Path.Combine(folder.FullName, $"{FileName(there)}-{kind}.pem");
                    await File.WriteAllTextAsync(path, certificate.ExportCertificatePem() + "\n", Encoding.ASCII, cancellationToken).ConfigureAwait(false);
                    session.Tell(there, $"{kind} until {certificate.NotAfter.ToUniversalTime():yyyy-MM-dd}, in {path}");
                }
            });
        command.Add(output);
        return command;
    }

    public static Command Deactivate(Terminal terminal, TimeProvider time) => Create(
        "deactivate",
        """
        Takes a chip out of use, for good; MOSIP 1.2.2 and later. The chip has to be named.

        Example: mosip-partner ftm chip deactivate --config ftm.json --make Acme --model T2
        """,
        terminal, time, async (session, chip, _, cancellationToken) =>
        {
            FtmChip ended = await session.Registration.DeactivateAsync(await session.FindAsync(chip, cancellationToken).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);
            session.Tell(ended, "deactivated");
        }, mustName: true);

    private static Command Create(
        string verb, string description, Terminal terminal, TimeProvider time, Func<ChipSession, ChipConfig, ParseResult, CancellationToken, Task> work, bool mustName = false)
    {
        var options = new ChipOptions(mustName);
        var command = new Command(verb, description);
        options.AddTo(command);
        command.SetAction(async (line, cancellationToken) =>
        {
            ChipSession session = await ChipSession.OpenAsync(options, line, terminal, time, cancellationToken).ConfigureAwait(false);
            await using (session.ConfigureAwait(false))
            {
                foreach (ChipConfig chip in session.Chips)
                    await work(session, chip, line, cancellationToken).ConfigureAwait(false);
                return session.Waits ? ExitCode.Waiting : ExitCode.Success;
            }
        });
        return command;
    }

    private static string Describe(FtmChipState state) => state switch
    {
        FtmChipState.WaitsForCertificate => "waits for its certificate",
        FtmChipState.WaitsForApproval => "waits for approval",
        FtmChipState.Approved => "is approved",
        FtmChipState.Rejected => "was rejected",
        _ => "was deactivated",
    };

    private static string FileName(FtmChip chip) => string.Concat($"{chip.Make}-{chip.Model}".Select(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '.' or '_' ? c : '-'));
}
