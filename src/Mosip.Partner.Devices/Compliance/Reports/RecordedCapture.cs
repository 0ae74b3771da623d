namespace Mosip.Partner.Devices;

/// <summary>A capture that was recorded to be judged.</summary>
/// <param name="Method"><see cref="SbiMethod.Capture"/> or <see cref="SbiMethod.RegistrationCapture"/>.</param>
/// <param name="Request">The request as sent.</param>
/// <param name="Answer">The answer as received.</param>
/// <param name="Certification">The level that discovery gave, <c>L0</c> or <c>L1</c>.</param>
/// <param name="StartedAt">When the request was sent.</param>
public sealed record RecordedCapture(SbiMethod Method, ReadOnlyMemory<byte> Request, ReadOnlyMemory<byte> Answer, CertificationLevel Certification, DateTimeOffset StartedAt)
{
    /// <summary>When the answer came; null where that was not recorded.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>The method only.</summary>
    public override string ToString() => $"RecordedCapture {{ {Method} }}";
}
