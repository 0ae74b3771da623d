namespace Mosip.Partner.Sandbox;

/// <summary>What a person applies for.</summary>
public enum SandboxApplicationKind
{
    /// <summary>A first UIN.</summary>
    New,

    /// <summary>A change of what belongs to a UIN: being found as oneself is no duplicate.</summary>
    Update,

    /// <summary>A UIN that was lost: a duplicate is what is looked for.</summary>
    Lost,
}
