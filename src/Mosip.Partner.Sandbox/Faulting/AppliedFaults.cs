using Microsoft.AspNetCore.Http;

namespace Mosip.Partner.Sandbox.Faulting;

/// <summary>The faults that the running request meets.</summary>
internal sealed class AppliedFaults(IReadOnlyList<Fault> faults)
{
    private static readonly AppliedFaults None = new([]);

    public static AppliedFaults Of(HttpContext context) => context.Features.Get<AppliedFaults>() ?? None;

    public Fault? Find(FaultKind kind) => faults.FirstOrDefault(fault => fault.Kind == kind);

    public bool Has(FaultKind kind) => Find(kind) is not null;

    public bool ChangeReply => faults.Any(fault => fault.Kind is >= FaultKind.TruncatedReply and <= FaultKind.ExpiredCertificate);
}
