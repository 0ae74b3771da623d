using System.CommandLine;
using System.Security.Cryptography.X509Certificates;
using Mosip.Partner.Core.Certificates;

namespace Mosip.Partner.Cli.Certificates;

/// <summary><c>mosip-partner certificates check</c>.</summary>
internal sealed class CertificatesCheckCommand
{
    private const string Description =
        """
        Applies MOSIP's upload checks to a partner's certificate before it is uploaded: each check in MOSIP's order, with the code that a refusal has.

        Name the certificate and the authorities above it, in one file or several (PEM, DER or PKCS#7), in any order. The authorities count as
        uploaded to the domain if MOSIP would take them. Without --organisation the name in the certificate is taken as the registered one.
        Exit code 1 says that MOSIP would refuse something.

        Example: mosip-partner certificates check bank.pem bank-ca.pem --organisation "Example Bank"
        """;

    private readonly Argument<FileInfo[]> _files = new("files") { Description = "The certificate and the authorities above it.", HelpName = "FILE", Arity = ArgumentArity.OneOrMore };
    private readonly Option<string> _domain = new("--domain") { Description = "The partner domain.", HelpName = "AUTH|DEVICE|FTM|MISP", DefaultValueFactory = _ => "AUTH" };
    private readonly Option<string?> _organisation = new("--organisation") { Description = "The organisation name under which the partner is registered with MOSIP.", HelpName = "NAME" };
    private readonly Option<string> _release = new("--release") { Description = "The key manager's release.", HelpName = "1.3.0|1.2.0.1", DefaultValueFactory = _ => "1.3.0" };
    private readonly Option<bool> _json = new("--json") { Description = "Prints JSON." };

    private readonly Terminal _terminal;
    private readonly TimeProvider _time;

    private CertificatesCheckCommand(Terminal terminal, TimeProvider time)
    {
        (_terminal, _time) = (terminal, time);
        _release.AcceptOnlyFromAmong("1.3.0", "1.2.0.1");
    }

    public static Command Create(Terminal terminal, TimeProvider time)
    {
        var check = new CertificatesCheckCommand(terminal, time);
        var command = new Command("check", Description) { check._files, check._domain, check._organisation, check._release, check._json };
        command.SetAction(check.Run);
        return command;
    }

    private int Run(ParseResult line)
    {
        CertificateChain chain = CertificateChain.Of(line.GetRequiredValue(_files).SelectMany(file => CertificateFile.Read(file.FullName)));
        CertificateUploadRules rules = line.GetRequiredValue(_release) == "1.3.0" ? CertificateUploadRules.V1_3_0 : CertificateUploadRules.V1_2_0_1;
        CertificateCheckReport report = Check(chain, rules, line.GetRequiredValue(_domain), line.GetValue(_organisation));
        if (line.GetValue(_json))
            report.WriteJson(_terminal);
        else
            report.Write(_terminal);
        return report.IsAccepted ? ExitCode.Success : ExitCode.Failure;
    }

    private CertificateCheckReport Check(CertificateChain chain, CertificateUploadRules rules, string domain, string? organisation)
    {
        var preflight = new PartnerCertificatePreflight(rules, _time);
        TrustStore store = TrustStore.Empty;
        var authorities = new List<CheckedAuthority>();
        foreach (X509Certificate2 authority in chain.Authorities)
        {
            AuthorityUploadVerdict verdict = preflight.CheckAuthority(authority.ExportCertificatePem(), domain, store);
            authorities.Add(new CheckedAuthority(authority.Subject, verdict.Refusal));
            store = verdict.Store;
        }
        string registered = organisation ?? PartnerSubject.Of(chain.Leaf).Organisation;
        PartnerUploadVerdict partner = preflight.CheckPartner(new PartnerCertificateUpload(chain.Leaf.ExportCertificatePem(), domain, registered), store);
        return new CertificateCheckReport(chain.Leaf.Subject, rules.Release, domain.ToUpperInvariant(), authorities, partner, IsOrganisationGiven: organisation is not null);
    }
}
