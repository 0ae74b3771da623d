using System.Buffers;
using System.Globalization;
using System.IO.Pipelines;
using System.Text;

namespace Mosip.Partner.Messaging.Stomp;

/// <summary>Reads frames; the head of each is bounded, and a body beyond the limit is thrown away while it arrives.</summary>
internal sealed class StompReader(Stream stream, int maximumBodySize, TimeProvider time)
{
    public const int MaximumHeadSize = 32 * 1024, MaximumHeaders = 200;

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly PipeReader _input = PipeReader.Create(stream, new StreamPipeReaderOptions(bufferSize: 16 * 1024, leaveOpen: true));
    private long _lastRead = time.GetTimestamp();

    /// <summary>How long nothing has arrived, no heart-beat either.</summary>
    public TimeSpan Silence => time.GetElapsedTime(Volatile.Read(ref _lastRead));

    /// <summary>Reads the next frame, past heart-beats.</summary>
    /// <returns>Null where the connection ended between two frames.</returns>
    /// <exception cref="StompException">What arrives is not STOMP.</exception>
    /// <exception cref="IOException">The connection has ended.</exception>
    public async ValueTask<StompFrame?> ReadAsync(CancellationToken cancellationToken)
    {
        string? command;
        int left;
        do
        {
            (command, int size) = await ReadLineAsync(MaximumHeadSize, cancellationToken).ConfigureAwait(false);
            left = MaximumHeadSize - size;
        }
        while (command is "");
        if (command is null)
            return null;
        var headers = new List<KeyValuePair<string, string>>();
        while (true)
        {
            (string? line, int size) = await ReadLineAsync(left, cancellationToken).ConfigureAwait(false);
            left -= size;
            if (line is null)
                throw new IOException("The connection ended within a frame.");
            if (line.Length == 0)
                break;
            if (headers.Count == MaximumHeaders)
                throw new StompException($"a frame has more than {MaximumHeaders} headers");
            headers.Add(ReadHeader(command, line));
        }
        long? length = LengthOf(headers);
        byte[]? body = length is { } known ? await ReadBodyAsync(known, cancellationToken).ConfigureAwait(false) : await ReadBodyAsync(cancellationToken).ConfigureAwait(false);
        var frame = new StompFrame(command) { Body = body, HasLength = length is not null, IsTooLarge = body is null };
        foreach ((string name, string value) in headers)
            frame.With(name, value);
        return frame;
    }

    private static KeyValuePair<string, string> ReadHeader(string command, string line)
    {
        int colon = line.IndexOf(':', StringComparison.Ordinal);
        if (colon <= 0)
            throw new StompException("a header has no name");
        (string name, string value) = (line[..colon], line[(colon + 1)..]);
        return StompEscapes.AreIn(command) ? new(StompEscapes.Unescape(name), StompEscapes.Unescape(value)) : new(name, value);
    }

    private static long? LengthOf(List<KeyValuePair<string, string>> headers)
    {
        int index = headers.FindIndex(static header => header.Key == StompNames.ContentLength);
        if (index < 0)
            return null;
        return long.TryParse(headers[index].Value, NumberStyles.None, CultureInfo.InvariantCulture, out long length) ? length : throw new StompException("content-length is no number");
    }

    // The line and how many bytes it took; null at the end of the input.
    private async ValueTask<(string? Line, int Size)> ReadLineAsync(int longest, CancellationToken cancellationToken)
    {
        while (true)
        {
            ReadResult read = await NextAsync(cancellationToken).ConfigureAwait(false);
            if (read.Buffer.PositionOf((byte)'\n') is { } end)
            {
                ReadOnlySequence<byte> line = read.Buffer.Slice(0, end);
                int size = (int)Math.Min(line.Length + 1, int.MaxValue);
                string? text = size <= longest ? TextOf(line) : null;
                _input.AdvanceTo(read.Buffer.GetPosition(1, end));
                return (text ?? throw new StompException($"the head of a frame is larger than {MaximumHeadSize} bytes"), size);
            }
            bool isTooLong = read.Buffer.Length >= longest;
            bool isEmpty = read.Buffer.IsEmpty;
            _input.AdvanceTo(read.Buffer.Start, read.Buffer.End);
            if (isTooLong)
                throw new StompException($"the head of a frame is larger than {MaximumHeadSize} bytes");
            if (read.IsCompleted)
                return isEmpty ? (null, 0) : throw new IOException("The connection ended within a frame.");
        }
    }

    private static string TextOf(ReadOnlySequence<byte> line)
    {
        try
        {
            string text = StrictUtf8.GetString(line);
            if (text.Contains('\0', StringComparison.Ordinal))
                throw new StompException("the head of a frame has a NUL");
            return text.EndsWith('\r') ? text[..^1] : text;
        }
        catch (DecoderFallbackException)
        {
            throw new StompException("the head of a frame is not UTF-8");
        }
    }

    // A body of known length and the NUL behind it; null where it is too large.
    private async ValueTask<byte[]?> ReadBodyAsync(long length, CancellationToken cancellationToken)
    {
        byte[]? body = length <= maximumBodySize ? new byte[length] : null;
        for (long done = 0; done < length;)
        {
            ReadResult read = await NextInFrameAsync(cancellationToken).ConfigureAwait(false);
            ReadOnlySequence<byte> part = read.Buffer.Slice(0, Math.Min(read.Buffer.Length, length - done));
            if (body is not null)
                part.CopyTo(body.AsSpan((int)done));
            done += part.Length;
            _input.AdvanceTo(part.End);
        }
        ReadResult last = await NextInFrameAsync(cancellationToken).ConfigureAwait(false);
        bool isEnded = last.Buffer.FirstSpan[0] == 0;
        _input.AdvanceTo(last.Buffer.GetPosition(1));
        return isEnded ? body : throw new StompException("a body is longer than its content-length");
    }

    // A body that ends with a NUL; null where it is too large.
    private async ValueTask<byte[]?> ReadBodyAsync(CancellationToken cancellationToken)
    {
        var body = new ArrayBufferWriter<byte>();
        bool isTooLarge = false;
        while (true)
        {
            ReadResult read = await NextInFrameAsync(cancellationToken).ConfigureAwait(false);
            SequencePosition? end = read.Buffer.PositionOf((byte)0);
            ReadOnlySequence<byte> part = end is { } nul ? read.Buffer.Slice(0, nul) : read.Buffer;
            isTooLarge |= body.WrittenCount + part.Length > maximumBodySize;
            if (!isTooLarge)
            {
                foreach (ReadOnlyMemory<byte> segment in part)
                    body.Write(segment.Span);
            }
            _input.AdvanceTo(end is null ? part.End : read.Buffer.GetPosition(1, end.Value));
            if (end is not null)
                return isTooLarge ? null : body.WrittenSpan.ToArray();
        }
    }

    private async ValueTask<ReadResult> NextInFrameAsync(CancellationToken cancellationToken)
    {
        ReadResult read = await NextAsync(cancellationToken).ConfigureAwait(false);
        return read is { Buffer.IsEmpty: true, IsCompleted: true } ? throw new IOException("The connection ended within a frame.") : read;
    }

    private async ValueTask<ReadResult> NextAsync(CancellationToken cancellationToken)
    {
        ReadResult read = await _input.ReadAsync(cancellationToken).ConfigureAwait(false);
        Volatile.Write(ref _lastRead, time.GetTimestamp());
        return read;
    }
}
