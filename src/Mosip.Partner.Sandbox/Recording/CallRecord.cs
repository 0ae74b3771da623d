using Microsoft.AspNetCore.Http;
using Mosip.Partner.Core.Errors;
using Mosip.Partner.Core.Privacy;
using Mosip.Partner.Sandbox.Hosting;

namespace Mosip.Partner.Sandbox.Recording;

/// <summary>Where the handler of a request leaves what shall be remembered of it.</summary>
internal sealed class CallRecord
{
    private readonly List<MosipError> _errors = [];
    private readonly List<RefusalExplanation> _explanations = [];
    private readonly List<string> _faults = [];

    public SandboxOperation Operation { get; private set; } = SandboxOperation.Unknown;

    public string Route { get; private set; } = "(no such endpoint)";

    /// <summary>Set to end the connection without an answer.</summary>
    public bool IsDropped { get; set; }

    public string? TransactionId { get; private set; }

    public IReadOnlyList<MosipError> Errors => _errors;

    public IReadOnlyList<RefusalExplanation> Explanations => _explanations;

    public IReadOnlyList<string> Faults => _faults;

    /// <summary>The record of the running request.</summary>
    public static CallRecord Of(HttpContext context)
    {
        if (context.Features.Get<CallRecord>() is { } record)
            return record;
        record = new CallRecord();
        if (context.GetEndpoint()?.Metadata.GetMetadata<SandboxRoute>() is { } route)
            (record.Operation, record.Route) = (route.Operation, route.Template);
        context.Features.Set(record);
        return record;
    }

    public void Refused(IEnumerable<MosipError> errors, IEnumerable<RefusalExplanation> explanations)
    {
        _errors.AddRange(errors);
        _explanations.AddRange(explanations);
    }

    public void FaultApplied(Fault fault) => _faults.Add(fault.ToString());

    /// <summary>Keeps a transaction id, but nothing that could be an id of a person sent in the wrong place.</summary>
    public void Transaction(string? transactionId)
    {
        if (transactionId is { Length: 10 } && transactionId.All(char.IsAsciiLetterOrDigit) && !Verhoeff.IsValid(transactionId))
            TransactionId = transactionId;
    }
}
