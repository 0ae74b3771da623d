namespace Mosip.Partner.Core.Policies;

/// <summary>An attribute that a credential would carry, if the person's record has it.</summary>
/// <param name="Name">Its name in the credential.</param>
/// <param name="Policy">The policy's entry; null where MOSIP adds the attribute though no entry has this name (name and photo).</param>
public sealed record CarriedValue(string Name, AttributeShare? Policy)
{
    /// <summary>Whether its value is encrypted inside the credential.</summary>
    public bool IsEncrypted => Policy?.IsEncrypted ?? false;

    /// <summary>Whether it is biometrics.</summary>
    public bool IsBiometric => Policy is { Group: "CBEFF" } || (Policy is null && Name is "photo" or "face");
}
