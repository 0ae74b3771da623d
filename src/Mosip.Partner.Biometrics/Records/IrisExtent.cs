namespace Mosip.Partner.Biometrics;

/// <summary>Where the iris is in its image, in pixels; 0 for what is not known.</summary>
/// <param name="CentreSmallestX">Smallest x of the centre.</param>
/// <param name="CentreLargestX">Largest x of the centre.</param>
/// <param name="CentreSmallestY">Smallest y of the centre.</param>
/// <param name="CentreLargestY">Largest y of the centre.</param>
/// <param name="DiameterSmallest">Smallest diameter.</param>
/// <param name="DiameterLargest">Largest diameter.</param>
public readonly record struct IrisExtent(
    ushort CentreSmallestX,
    ushort CentreLargestX,
    ushort CentreSmallestY,
    ushort CentreLargestY,
    ushort DiameterSmallest,
    ushort DiameterLargest);
