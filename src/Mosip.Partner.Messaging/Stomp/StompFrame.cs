namespace Mosip.Partner.Messaging.Stomp;

/// <summary>A frame of STOMP 1.2. The order of the headers counts: of several with one name the first is meant.</summary>
/// <param name="command">For example <c>SEND</c>.</param>
internal sealed class StompFrame(string command)
{
    private readonly List<KeyValuePair<string, string>> _headers = [];

    public string Command => command;

    public IReadOnlyList<KeyValuePair<string, string>> Headers => _headers;

    public ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>Whether the header <c>content-length</c> goes with the body; ActiveMQ makes a BytesMessage of a body that has it and a TextMessage of one that has not.</summary>
    public bool HasLength { get; init; }

    /// <summary>Whether the body was larger than the reader takes, and thrown away.</summary>
    public bool IsTooLarge { get; init; }

    /// <summary>The value of a header; null where there is none.</summary>
    public string? this[string name]
    {
        get
        {
            foreach ((string key, string value) in _headers)
            {
                if (key == name)
                    return value;
            }
            return null;
        }
    }

    /// <summary>Adds a header.</summary>
    /// <returns>The frame.</returns>
    public StompFrame With(string name, string? value)
    {
        if (value is not null)
            _headers.Add(new(name, value));
        return this;
    }
}
