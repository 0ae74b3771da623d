using System.Globalization;
using Mosip.Partner.Core.Errors;
using Mosip.Partner.Sandbox.DataShares;
using Mosip.Partner.Sandbox.Faulting;

namespace Mosip.Partner.Sandbox;

/// <summary>Something that goes wrong on MOSIP's side. Add it to <see cref="MosipSandbox.Faults"/>; it lasts until it is used up or cleared.</summary>
/// <example><c>sandbox.Faults.Add(Fault.HttpStatus(503).On(SandboxOperation.Auth).Times(2));</c></example>
public sealed record Fault
{
    private Fault(FaultKind kind, string description) => (Kind, Description) = (kind, description);

    /// <summary>The endpoints that the fault is limited to; null for all of MOSIP's.</summary>
    public SandboxOperation? Operation { get; private init; }

    /// <summary>How many requests meet the fault; null for every one.</summary>
    public int? Count { get; private init; }

    internal FaultKind Kind { get; private init; }

    internal MosipError? Error { get; private init; }

    internal string Description { get; private init; }

    internal TimeSpan Time { get; private init; }

    internal int StatusCode { get; private init; }

    internal long Size { get; private init; }

    /// <summary>The answer comes late. The request is processed after the wait.</summary>
    /// <param name="delay">How late, by the sandbox's clock.</param>
    public static Fault Latency(TimeSpan delay) => new(FaultKind.Latency, Invariant($"latency of {delay.TotalSeconds} s")) { Time = delay };

    /// <summary>The connection ends without an answer. The request is not processed.</summary>
    public static Fault DroppedConnection() => new(FaultKind.DroppedConnection, "dropped connection");

    /// <summary>An HTTP status without a body of MOSIP. The request is not processed.</summary>
    /// <param name="status">For example 503.</param>
    public static Fault HttpStatus(int status)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(status, 200);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(status, 599);
        return new(FaultKind.HttpStatus, Invariant($"HTTP {status}")) { StatusCode = status };
    }

    /// <summary>An HTML page of a gateway in place of MOSIP's answer. The request is not processed.</summary>
    /// <param name="status">The HTTP status of the page; gateways also send such pages with 200.</param>
    public static Fault GatewayPage(int status = 502) => HttpStatus(status) with { Kind = FaultKind.GatewayPage, Description = Invariant($"a gateway's page with HTTP {status}") };

    /// <summary>An answer without end. The request is not processed.</summary>
    /// <param name="bytes">How many bytes are sent; 100 MB unless told.</param>
    public static Fault OversizedReply(long bytes = 100_000_000) => new(FaultKind.OversizedReply, Invariant($"a reply of {bytes} bytes")) { Size = bytes };

    /// <summary>The answer breaks off half way.</summary>
    public static Fault TruncatedReply() => new(FaultKind.TruncatedReply, "truncated reply");

    /// <summary>The answer holds the JSON document twice, back to back, correctly signed as a whole.</summary>
    public static Fault TwoDocuments() => new(FaultKind.TwoDocuments, "two JSON documents");

    /// <summary>The answer has no <c>response-signature</c>.</summary>
    public static Fault UnsignedReply() => new(FaultKind.UnsignedReply, "unsigned reply");

    /// <summary>The answer is signed, but with a key that no one knows.</summary>
    public static Fault UnknownSigner() => new(FaultKind.UnknownSigner, "reply signed by an unknown key");

    /// <summary>IDA's certificates have expired: downloads give an expired one, answers are signed under an expired one.</summary>
    public static Fault ExpiredCertificate() => new(FaultKind.ExpiredCertificate, "expired IDA certificate");

    /// <summary>IDA's clock is wrong.</summary>
    /// <param name="offset">How far it is ahead; negative for behind.</param>
    public static Fault ClockOffset(TimeSpan offset) => new(FaultKind.ClockOffset, Invariant($"IDA's clock off by {offset.TotalSeconds} s")) { Time = offset };

    /// <summary>The data share refuses, for example because its key manager is away (DAT-SER-002) or does not sign (DAT-SER-005). No reading is counted.</summary>
    /// <param name="code">DAT-SER-001 to DAT-SER-008.</param>
    /// <exception cref="ArgumentException">The data share has no such code.</exception>
    public static Fault ShareRefused(string code)
    {
        MosipError error = DataShareErrors.Find(code) ?? throw new ArgumentException("The codes of the data share are DAT-SER-001 to DAT-SER-008.", nameof(code));
        return new(FaultKind.ShareRefused, $"data share refuses with {code}") { Error = error, Operation = SandboxOperation.DataShare };
    }

    /// <summary>Limits the fault to a group of endpoints.</summary>
    /// <param name="operation">The endpoints.</param>
    public Fault On(SandboxOperation operation) => this with { Operation = operation };

    /// <summary>Limits the fault to the next requests.</summary>
    /// <param name="count">How many requests meet it.</param>
    public Fault Times(int count)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        return this with { Count = count };
    }

    /// <summary>The fault in words.</summary>
    public override string ToString() => Description;

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
