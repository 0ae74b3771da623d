namespace Mosip.Partner.Devices;

/// <summary>What a run of <see cref="DeviceRegistration.ApplyAsync"/> has reached.</summary>
public sealed record DeviceRegistrationResult
{
    /// <summary>What this run did, in its order.</summary>
    public required IReadOnlyList<DeviceDifference> Done { get; init; }

    /// <summary>What remains; <see cref="DevicePlan.Requests"/> says what to ask the administrator for. Apply again afterwards.</summary>
    public required DevicePlan Remaining { get; init; }

    /// <summary>Whether PMS has all that the catalogue says.</summary>
    public bool IsComplete => Remaining.IsUpToDate;
}
