using System.CommandLine;
using Mosip.Partner.Sandbox;

namespace Mosip.Partner.Cli.Sandbox;

/// <summary><c>mosip-partner sandbox</c>: MOSIP's side as a server, seeded so that a client can start at once.</summary>
internal static class SandboxCommand
{
    private const string Description =
        """
        Plays MOSIP's side on this machine until Ctrl+C: IDA, login and partner management, with a MISP, a bank, a print vendor, their policies and
        invented residents.

        Prints where everything is. With --out the bank's key and certificates are written there, for 'auth build' or a client in another process, and
        the print vendor's into the folder 'print' below, for 'credentials open' and 'sandbox issue'.
        With --sbi a biometric interface runs beside it, whose devices IDA trusts and before which the first resident stands.
        With --user a partner can log in that is to be onboarded here ('onboard', 'devices apply', 'ftm chip'): its name is the partner id.
        ALL KEYS ARE TEST MATERIAL. The page at the printed address says why a request was refused.

        Example: mosip-partner sandbox --port 8080 --out bank
        Example: mosip-partner sandbox --port 8080 --user acme-devices=DEVICE_PROVIDER --user acme-chips=FTM_PROVIDER
        """;

    private const string UserPassword = "partner-password";

    public static Command Create(Terminal terminal, TimeProvider time)
    {
        Option<int> port = PortOption.Create("--port", "The TCP port; any free one by default.");
        var output = new Option<DirectoryInfo?>("--out") { Description = "Where to write the bank's key, certificates and settings.", HelpName = "DIR" };
        var sbi = new Option<bool>("--sbi") { Description = "Run a biometric interface for authentications, too, on a port from 4501 on." };
        var users = new Option<string[]>("--user") { Description = "A user of partner management with a role, such as AUTH_PARTNER, DEVICE_PROVIDER or FTM_PROVIDER; its password is printed.", HelpName = "NAME=ROLE" };
        var command = new Command("sandbox", Description) { port, output, sbi, users, SandboxSbiCommand.Create(terminal), SandboxIssueCommand.Create(terminal, time), SandboxAbisCommand.Create(terminal, time), SandboxHubCommand.Create(terminal), SandboxTellCommand.Create(terminal) };
        command.SetAction((line, cancellationToken) => RunAsync(terminal, line.GetValue(port), line.GetValue(output), line.GetValue(sbi), ReadUsers(line.GetValue(users) ?? []), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(Terminal terminal, int port, DirectoryInfo? output, bool withInterface, IReadOnlyList<(string Name, string Role)> users, CancellationToken cancellationToken)
    {
        IReadOnlyList<Resident> residents = [];
        MosipSandbox sandbox = await MosipSandbox.StartAsync(
            options =>
            {
                options.Port = port;
                residents = options.AddSampleResidents().Residents;
            },
            cancellationToken).ConfigureAwait(false);
        await using var _ = sandbox.ConfigureAwait(false);
        OnboardedPartner bank = await sandbox.OnboardAsync(cancellationToken: cancellationToken).ConfigureAwait(false);
        await terminal.Output.WriteLineAsync($"""
            MOSIP {sandbox.Release} at {sandbox.BaseAddress} (page and requests there)
            IDA                {new Uri(sandbox.BaseAddress, "idauthentication/v1")}
            IDA certificate    {bank.IdaPartnerCertificateAddress}
            partner id         {bank.PartnerId}
            MISP licence key   {bank.MispLicenceKey.Reveal()}
            API key            {bank.ApiKey.Reveal()}
            """).ConfigureAwait(false);
        await terminal.Output.WriteLineAsync("administrator      sandbox-admin, password sandbox-admin-password; all users log in through the client mosip-pms-client, secret sandbox-pms-secret").ConfigureAwait(false);
        foreach ((string name, string role) in users)
        {
            sandbox.AddUser(name, UserPassword, $"contact@{name}.example", role);
            await terminal.Output.WriteLineAsync($"user               {name}, password {UserPassword}, e-mail contact@{name}.example, role {role}").ConfigureAwait(false);
        }
        OnboardedCredentialPartner vendor = await sandbox.OnboardCredentialPartnerAsync(options => options.PartnerId = "sample-print", cancellationToken).ConfigureAwait(false);
        await terminal.Output.WriteLineAsync($"print vendor       {vendor.PartnerId}, credentials of the type {vendor.CredentialType}").ConfigureAwait(false);
        foreach (Resident resident in residents)
            await terminal.Output.WriteLineAsync($"resident           {Describe(resident)}").ConfigureAwait(false);
        if (output is not null)
        {
            OnboardedFiles files = await bank.SaveAsync(output.FullName, cancellationToken).ConfigureAwait(false);
            await terminal.Output.WriteLineAsync($"files              {files.PrivateKey}, {files.Certificates}, {files.IdaPartnerCertificate}, {files.TrustAnchor}, {files.Settings}").ConfigureAwait(false);
            string print = Path.Combine(output.FullName, "print");
            await vendor.SaveAsync(print, cancellationToken).ConfigureAwait(false);
            await terminal.Output.WriteLineAsync($"vendor's files     partner-key.pem, partner-certificates.pem, mosip-root.pem, mosip-context.json, controller.json, public-key.json, appsettings.json in {print}").ConfigureAwait(false);
        }
        if (!withInterface)
            return await WaitAsync(terminal, cancellationToken).ConfigureAwait(false);

        SandboxSbi biometrics = await sandbox.StartBiometricInterfaceAsync(cancellationToken: cancellationToken).ConfigureAwait(false);
        await using var interfaceEnds = biometrics.ConfigureAwait(false);
        foreach (EmulatedDevice device in biometrics.Devices)
            device.Person = residents[0];
        await SandboxSbiCommand.ShowAsync(terminal, biometrics, output, cancellationToken).ConfigureAwait(false);
        return await WaitAsync(terminal, cancellationToken).ConfigureAwait(false);
    }

    private static IReadOnlyList<(string Name, string Role)> ReadUsers(IEnumerable<string> users) =>
        [.. users.Select(user => user.Split('=') is [{ Length: > 0 } name, { Length: > 0 } role] ? (name, role) : throw new UsageException($"--user {user}: write the partner id and its role as NAME=ROLE, for example acme-devices=DEVICE_PROVIDER."))];

    /// <summary>Waits for Ctrl+C.</summary>
    public static async Task<int> WaitAsync(Terminal terminal, CancellationToken cancellationToken)
    {
        await terminal.Output.WriteLineAsync("Ctrl+C ends it.").ConfigureAwait(false);
        await terminal.Output.FlushAsync(cancellationToken).ConfigureAwait(false);
        await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return ExitCode.Success;
    }

    // Invented people: their ids are there to be typed.
    private static string Describe(Resident resident)
    {
        IEnumerable<string> vids = resident.Vids.Select(vid => $"VID {vid.Id.Reveal()}{(vid.TransactionLimit is { } limit ? $" (lasts for {limit})" : "")}");
        string locks = resident.Locks.Count > 0 ? $", locked: {string.Join(", ", resident.Locks)}" : "";
        return $"{string.Join(", ", vids)}, UIN {resident.Uin.Reveal()}, one-time password {resident.Otp}{locks}";
    }
}
