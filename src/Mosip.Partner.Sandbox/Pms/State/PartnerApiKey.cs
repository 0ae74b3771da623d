namespace Mosip.Partner.Sandbox.Pms.State;

/// <summary>An API key: a decimal number that stands for one partner and one policy.</summary>
internal sealed class PartnerApiKey(string key, string label, Partner partner, DateTimeOffset commencesOn, DateTimeOffset expiresOn)
{
    public string Key { get; } = key;

    public string Label { get; } = label;

    public Partner Partner { get; } = partner;

    public required Policy Policy { get; set; }

    public DateTimeOffset CommencesOn { get; } = commencesOn;

    public DateTimeOffset ExpiresOn { get; } = expiresOn;

    public bool IsActive { get; set; } = true;

    public override string ToString() => $"API key of {Partner.Id}";
}
