namespace Mosip.Partner.Sandbox;

/// <summary>The lines of partner management that differ on the wire.</summary>
#pragma warning disable CA1707 // Without underscores 1.2.0 and 12.0 would be one name.
internal enum PmsLine
{
    /// <summary>1.2.0.x and 1.2.1.x.</summary>
    V1_2_0,

    /// <summary>1.2.2.x.</summary>
    V1_2_2,

    /// <summary>1.3.x.</summary>
    V1_3,
}
#pragma warning restore CA1707
