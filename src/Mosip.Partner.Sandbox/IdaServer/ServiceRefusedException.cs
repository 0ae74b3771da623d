using Mosip.Partner.Sandbox.Ida;

namespace Mosip.Partner.Sandbox.IdaServer;

/// <summary>Ends the processing of a request with one error, as IDA's services do with theirs.</summary>
internal sealed class ServiceRefusedException(Refusal refusal) : Exception("IDA's service refused the request.")
{
    public Refusal Refusal { get; } = refusal;

    public static ServiceRefusedException Because(IdaErrorTemplate error, RefusalExplanation why, params ReadOnlySpan<string?> arguments) =>
        new(new Refusal(error.WithoutAction(arguments), why));
}
