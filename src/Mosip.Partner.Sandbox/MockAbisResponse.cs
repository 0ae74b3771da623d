namespace Mosip.Partner.Sandbox;

/// <summary>What an expectation forces.</summary>
public enum MockAbisResponse
{
    /// <summary>A success; of an identify without candidates.</summary>
    Success,

    /// <summary>A failure with the expectation's reason.</summary>
    Error,

    /// <summary>An identify that finds the references of the expectation's gallery.</summary>
    Duplicate,
}
