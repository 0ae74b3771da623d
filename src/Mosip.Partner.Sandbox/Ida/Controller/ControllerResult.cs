using Mosip.Partner.Core.Errors;
using Mosip.Partner.Sandbox.Ida.Binding;
using Mosip.Partner.Sandbox.Ida.Java;
using Mosip.Partner.Sandbox.Ida.Validation;

namespace Mosip.Partner.Sandbox.Ida.Controller;

/// <summary>What a controller says: a request for its service, or errors.</summary>
internal sealed record ControllerResult
{
    /// <summary>The request, if it goes to the service.</summary>
    public IdaRequest? Request { get; private init; }

    /// <summary>The type of its id as announced or detected.</summary>
    public string? IdType { get; private init; }

    public IReadOnlyList<MosipError> Errors { get; private init; } = [];

    public IReadOnlyList<RefusalExplanation> Explanations { get; private init; } = [];

    public static ControllerResult Accept(IdaRequest request, string idType) => new() { Request = request, IdType = idType };

    public static ControllerResult Refuse(ValidationErrors errors) => new() { Errors = errors.Errors, Explanations = errors.Explanations };

    public static ControllerResult Refuse(Refusal refusal) => new() { Errors = [refusal.Error], Explanations = [refusal.Why] };

    /// <summary>An exception that the controller did not expect.</summary>
    public static ControllerResult Fail(RefusalExplanation why) => Refuse(new Refusal(IdaErrors.UnableToProcess.WithoutAction(), why));

    public static ControllerResult Fail(JavaFaultException fault) => Fail(fault.Why);
}
