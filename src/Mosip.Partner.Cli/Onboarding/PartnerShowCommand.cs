using System.CommandLine;
using System.Globalization;
using System.Security.Cryptography.X509Certificates;
using Mosip.Partner.Core.Certificates;
using Mosip.Partner.Core.Errors;
using Mosip.Partner.Management;

namespace Mosip.Partner.Cli.Onboarding;

/// <summary><c>mosip-partner partner show</c>.</summary>
internal sealed class PartnerShowCommand
{
    private const string Description =
        """
        Shows what MOSIP's partner management has of a partner: registration, certificate, policy requests, API keys (never the key itself).

        The configuration is that of 'onboard'; the partner's login in it is used.

        Example: mosip-partner partner show --config bank.json --json
        """;

    private readonly Option<FileInfo> _config = new("--config") { Description = "The configuration.", HelpName = "FILE.json", Required = true };
    private readonly Option<bool> _json = new("--json") { Description = "Prints JSON." };

    private readonly Terminal _terminal;
    private readonly TimeProvider _time;

    private PartnerShowCommand(Terminal terminal, TimeProvider time) => (_terminal, _time) = (terminal, time);

    public static Command Create(Terminal terminal, TimeProvider time)
    {
        var show = new PartnerShowCommand(terminal, time);
        var command = new Command("show", Description) { show._config, show._json };
        command.SetAction(show.RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult line, CancellationToken cancellationToken)
    {
        OnboardingConfigFile file = await OnboardingConfigFile.ReadAsync(line.GetRequiredValue(_config), cancellationToken).ConfigureAwait(false);
        string partnerId = file.Config.Partner.Id;
        PmsSession session = PmsSession.Open(file, _time);
        await using (session.ConfigureAwait(false))
        {
            MosipManagement pms = session.Partner;
            if (await pms.Partners.FindAsync(partnerId, cancellationToken).ConfigureAwait(false) is not { } partner)
            {
                await _terminal.Error.WriteLineAsync($"Partner management knows no partner {partnerId}.").ConfigureAwait(false);
                return ExitCode.Failure;
            }
            List<(string Label, string Value)> facts = [.. Facts(partner)];
            await AddAsync(facts, "certificate", async () => Describe(await pms.Certificates.FindSignedAsync(partnerId, cancellationToken).ConfigureAwait(false))).ConfigureAwait(false);
            await AddAsync(facts, "policy requests", () => ListAsync(pms.PolicyRequests.SearchAsync(PmsSearch.All, cancellationToken), row => row.PartnerId == partnerId, row => $"{row.PolicyName ?? row.PolicyId}: {row.Status} ({row.MappingKey})", cancellationToken)).ConfigureAwait(false);
            await AddAsync(facts, "API keys", () => ListAsync(pms.ApiKeys.SearchAsync(PmsSearch.All, cancellationToken), row => row.PartnerId == partnerId, Describe, cancellationToken)).ConfigureAwait(false);
            Write(facts, line.GetValue(_json));
            return ExitCode.Success;
        }
    }

    private static IEnumerable<(string Label, string Value)> Facts(PartnerDetails partner) =>
    [
        ("partner id", partner.PartnerId),
        ("organisation", partner.OrganisationName ?? ""),
        ("type", partner.PartnerType.Value),
        ("policy group", partner.PolicyGroup ?? "none"),
        ("active", partner.IsActive ? "yes" : "no"),
    ];

    // What a partner may see depends on its type: where it may not look, that is what is shown.
    private static async Task AddAsync(List<(string Label, string Value)> facts, string label, Func<Task<string>> read)
    {
        try
        {
            facts.Add((label, await read().ConfigureAwait(false)));
        }
        catch (MosipServiceException e) when (e.Error.Code.Value == "KER-ATH-403")
        {
            facts.Add((label, "for the administrator only"));
        }
    }

    private static async Task<string> ListAsync<T>(IAsyncEnumerable<T> rows, Func<T, bool> isOwn, Func<T, string> describe, CancellationToken cancellationToken)
    {
        var found = new List<string>();
        await foreach (T row in rows.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            if (isOwn(row))
                found.Add(describe(row));
        }
        return found.Count == 0 ? "none" : string.Join("; ", found);
    }

    private static string Describe(CertificateDownload? download)
    {
        if (download is null)
            return "none";
        using X509Certificate2 certificate = CertificateReader.ReadOne(download.CertificateData);
        return $"signed by MOSIP until {certificate.NotAfter.ToUniversalTime().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}, SHA-256 {CertificateThumbprint.Of(certificate)}";
    }

    private static string Describe(ApiKeyRow key) =>
        $"{key.Label}: {(key.IsActive is false ? "inactive" : "active")}{(key.ValidUntil is { } end ? $" until {end.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}" : "")}";

    private void Write(List<(string Label, string Value)> facts, bool asJson)
    {
        if (asJson)
            _terminal.Output.WriteLine(JsonText.Of(writer => facts.ForEach(fact => writer.WriteString(CamelCase(fact.Label), fact.Value))));
        else
            facts.ForEach(fact => _terminal.WriteLine($"{fact.Label,-16} {fact.Value}"));
    }

    private static string CamelCase(string label)
    {
        string[] words = label.Split(' ');
        return words[0].ToLowerInvariant() + string.Concat(words.Skip(1).Select(word => char.ToUpperInvariant(word[0]) + word[1..]));
    }
}
