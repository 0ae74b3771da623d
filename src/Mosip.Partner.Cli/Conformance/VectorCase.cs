using System.Text.Json;
using Mosip.Partner.Sandbox;

namespace Mosip.Partner.Cli.Conformance;

/// <summary>One case of a vector file.</summary>
internal sealed class VectorCase(VectorFile file, JsonElement json)
{
    /// <summary>The file, which has the keys and the server's side.</summary>
    public VectorFile File => file;

    /// <summary>The case as it is written.</summary>
    public JsonElement Json => json;

    /// <summary>The case's name; of a row of a table the call that it is about.</summary>
    public string Id => json.Has("method") ? $"{json.Text("method")} {json.Text("path")}" : json.Text("id");

    /// <summary>How the case is used.</summary>
    public string Direction => json.Text("direction");

    /// <summary>Whether the case must be refused, for integrity, padding or length.</summary>
    public bool MustFail => Direction == "must-fail";

    /// <summary>Whether the same inputs must give exactly the same outputs.</summary>
    public bool IsDeterministic => Direction == "deterministic";

    /// <summary>What goes in.</summary>
    public JsonElement Inputs => json.Get("inputs");

    /// <summary>What MOSIP 1.3.0 made of it.</summary>
    public JsonElement Expected => json.Get("expected");

    /// <summary>Whether this SDK's client accepts the message; null where the case does not say.</summary>
    public bool? ClientAccepts => json.FindText("sdkVerdict") switch
    {
        null => null,
        "accept" => true,
        "refuse" => false,
        _ => throw new VectorFormatException("member 'sdkVerdict' is neither 'accept' nor 'refuse'"),
    };

    /// <summary>What a release of MOSIP made of it.</summary>
    public JsonElement ExpectedOf(MosipRelease release) =>
        release == MosipRelease.V1_2_0_1 && json.Find("expectedV1_2_0_1") is { } older ? older : Expected;
}
