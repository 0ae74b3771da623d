using System.Text;
using System.Text.Json.Nodes;

namespace Mosip.Partner.Tests.Server.Sandbox;

/// <summary>A request to IDA before it is sealed and signed; tests spoil a part of it.</summary>
internal sealed class IdaMessage(string endpoint, JsonObject envelope, JsonObject? block)
{
    public string Endpoint { get; } = endpoint;

    /// <summary>The members beside the sealed ones. A sealed member that stands here already is sent as it is.</summary>
    public JsonObject Envelope { get; } = envelope;

    public JsonObject? Block { get; } = block;

    public string LicenceKey { get; set; } = "";

    public string PartnerId { get; set; } = "";

    public string ApiKey { get; set; } = "";

    /// <summary>The path in place of the one from licence, partner and key.</summary>
    public string? Path { get; set; }

    public HttpMethod Method { get; set; } = HttpMethod.Post;

    public string ContentType { get; set; } = "application/json";

    public string? Authorization { get; set; } = "Authorization";

    /// <summary>Changes the signature; null sends none.</summary>
    public Func<string, string?> Signature { get; set; } = signature => signature;

    /// <summary>Changes the body before it is signed.</summary>
    public Func<byte[], byte[]> Body { get; set; } = body => body;

    /// <summary>Changes the sealed members.</summary>
    public Action<JsonObject> Sealed { get; set; } = _ => { };

    /// <summary>The key to sign with in place of the bank's.</summary>
    public Mosip.Partner.Core.Keys.PartnerKey? Signer { get; set; }

    public byte[] BlockBytes => Encoding.UTF8.GetBytes(Block!.ToJsonString());
}
