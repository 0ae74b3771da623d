namespace Mosip.Partner.Management;

/// <summary>Onboards an FTM Provider: the foundational trust modules (chips) that it makes.</summary>
public sealed record FtmProviderOnboarding : PartnerOnboarding
{
    /// <inheritdoc/>
    public override PartnerType PartnerType => PartnerType.FtmProvider;

    /// <summary>The chips; at least one.</summary>
    public required IReadOnlyList<ChipOnboarding> Chips { get; init; }

    private protected override IEnumerable<string> FindFaults()
    {
        foreach (string fault in base.FindFaults())
            yield return fault;
        if (Chips is not { Count: > 0 })
            yield return "Chips is empty";
        else if (Chips.DistinctBy(chip => chip.Key).Count() < Chips.Count)
            yield return "two entries of Chips have the same make and model (PMP_AUT_032)";
        else if (Chips.Any(chip => (string?[])[chip.Make, chip.Model] is var texts && texts.Any(text => string.IsNullOrWhiteSpace(text) || text.Length > 36)))
            yield return "Make and Model of a chip have 1 to 36 characters each";
    }
}
