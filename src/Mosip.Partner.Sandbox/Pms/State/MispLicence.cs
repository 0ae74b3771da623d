namespace Mosip.Partner.Sandbox.Pms.State;

/// <summary>A MISP's licence.</summary>
internal sealed record MispLicence(string Key, Partner Misp, Policy? Policy, DateTimeOffset CommencesOn, DateTimeOffset ExpiresOn)
{
    public override string ToString() => $"licence of {Misp.Id}";
}
