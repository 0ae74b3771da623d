using System.Text.Json;
using Mosip.Partner.Core.Certificates;
using Spectre.Console;

namespace Mosip.Partner.Cli.Certificates;

/// <summary>An authority and why MOSIP would refuse it; null where it would not.</summary>
internal sealed record CheckedAuthority(string Subject, CertificateRefusal? Refusal);

/// <summary>What MOSIP would say to a chain.</summary>
internal sealed record CertificateCheckReport(
    string Subject, string Release, string Domain, IReadOnlyList<CheckedAuthority> Authorities, PartnerUploadVerdict Partner, bool IsOrganisationGiven)
{
    public bool IsAccepted => Partner.IsAccepted && Authorities.All(authority => authority.Refusal is null);

    public void Write(Terminal terminal)
    {
        foreach (CheckedAuthority authority in Authorities)
        {
            terminal.WriteLine($"authority {authority.Subject}: {(authority.Refusal is null ? "taken" : "refused")}", Colour(authority.Refusal));
            Explain(terminal, authority.Refusal);
        }
        terminal.WriteLine($"certificate {Subject} in the domain {Domain}, by the rules of {Release}:");
        foreach (CertificateCheck check in Partner.Checks)
        {
            terminal.WriteLine($"{(check.IsPassed ? "pass" : "FAIL")}  {check.Name,-20} {check.Code,-12} {check.Wants}", Colour(check.Refusal));
            Explain(terminal, check.Refusal);
        }
        if (!IsOrganisationGiven)
            terminal.WriteLine("The organisation was taken from the certificate itself; give the registered one with --organisation to have it compared.");
        terminal.WriteLine(IsAccepted ? "MOSIP would take it." : "MOSIP would refuse it.", IsAccepted ? Color.Green : Color.Red);
    }

    public void WriteJson(Terminal terminal) => terminal.Output.WriteLine(JsonText.Of(writer =>
    {
        writer.WriteBoolean("accepted", IsAccepted);
        writer.WriteString("release", Release);
        writer.WriteString("domain", Domain);
        writer.WriteString("subject", Subject);
        writer.WriteStartArray("authorities");
        foreach (CheckedAuthority authority in Authorities)
        {
            writer.WriteStartObject();
            writer.WriteString("subject", authority.Subject);
            writer.WriteBoolean("passed", authority.Refusal is null);
            WriteRefusal(writer, authority.Refusal);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
        writer.WriteStartArray("checks");
        foreach (CertificateCheck check in Partner.Checks)
        {
            writer.WriteStartObject();
            writer.WriteString("name", check.Name);
            writer.WriteBoolean("passed", check.IsPassed);
            writer.WriteString("code", check.Code.Value);
            writer.WriteString("wants", check.Wants);
            WriteRefusal(writer, check.Refusal);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
    }));

    private static void Explain(Terminal terminal, CertificateRefusal? refusal)
    {
        if (refusal is null)
            return;
        terminal.WriteLine($"      {refusal.Error.Code}: {refusal.Error.Message}");
        terminal.WriteLine($"      {refusal.Reason}");
        terminal.WriteLine($"      {refusal.WhatToDo}");
    }

    private static void WriteRefusal(Utf8JsonWriter writer, CertificateRefusal? refusal)
    {
        if (refusal is null)
            return;
        writer.WriteString("errorCode", refusal.Error.Code.Value);
        writer.WriteString("errorMessage", refusal.Error.Message);
        writer.WriteString("reason", refusal.Reason);
        writer.WriteString("whatToDo", refusal.WhatToDo);
    }

    private static Color Colour(CertificateRefusal? refusal) => refusal is null ? Color.Green : Color.Red;
}
