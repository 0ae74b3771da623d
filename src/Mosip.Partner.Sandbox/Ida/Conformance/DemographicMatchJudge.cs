using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Mosip.Partner.Sandbox.Ida.Binding;
using Mosip.Partner.Sandbox.Ida.Filter;
using Mosip.Partner.Sandbox.Ida.Java;
using Mosip.Partner.Sandbox.Ida.Matching;
using Mosip.Partner.Sandbox.Ida.State;

namespace Mosip.Partner.Sandbox.Ida.Conformance;

/// <summary>Judges the cases of <c>ida-demographic-match.json</c>: stored identity against the demographics of a request.</summary>
/// <param name="serverState">The member <c>serverState</c> of the file.</param>
/// <param name="clock">Today decides about ages; the system's clock if null.</param>
public sealed class DemographicMatchJudge(JsonElement serverState, TimeProvider? clock = null)
{
    private readonly IdaConfiguration _configuration = VectorConfiguration.Read(serverState);

    /// <summary>Judges one case.</summary>
    /// <param name="inputs">The member <c>inputs</c>: <c>identity</c> and <c>demographics</c>, each JSON or JSON text.</param>
    public DemographicMatch Judge(JsonElement inputs)
    {
        try
        {
            JsonObject demographics = ObjectOf(inputs.GetProperty("demographics"));
            DynamicAttributeCollection.Collect(demographics, _configuration.IdentityMapping);
            return new DemographicMatcher(_configuration, clock ?? TimeProvider.System).Match(Demographics.Bind(demographics), ObjectOf(inputs.GetProperty("identity")));
        }
        catch (BindingException e)
        {
            return Fail(e.Why);
        }
        catch (JavaFaultException fault)
        {
            return Fail(fault.Why);
        }
    }

    private static DemographicMatch Fail(RefusalExplanation why) => new()
    {
        Kind = DemographicMatchKind.ProcessingError,
        Errors = [IdaErrors.UnableToProcess.WithoutAction()],
        Explanations = [why],
    };

    private static JsonObject ObjectOf(JsonElement value)
    {
        string text = value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText();
        return JavaJson.TryParseObject(Encoding.UTF8.GetBytes(text), out JsonObject? members)
            ? members
            : throw new BindingException("demographics", "a JSON object", "something else");
    }
}
