namespace Mosip.Partner.Sandbox;

/// <summary>The requests that an expectation is for.</summary>
public enum MockAbisAction
{
    /// <summary>Inserts.</summary>
    Insert,

    /// <summary>Identifies.</summary>
    Identify,
}
