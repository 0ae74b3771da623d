namespace Mosip.Partner.Sandbox.Pms.State;

/// <summary>An API key: a decimal number that stands for one partner and one policy.</summary>
internal sealed record PartnerApiKey(string Key, string Label, Partner Partner, Policy Policy, DateTimeOffset CommencesOn, DateTimeOffset ExpiresOn)
{
    public override string ToString() => $"API key of {Partner.Id}";
}
