using System.Buffers;
using System.Globalization;
using System.Text;

namespace Mosip.Partner.Messaging.Stomp;

/// <summary>Writes frames.</summary>
internal static class StompWriter
{
    /// <summary>Writes a frame as its bytes.</summary>
    /// <exception cref="ArgumentException">A header of a frame that knows no escapes has a line end or a colon in its name.</exception>
    public static void Write(IBufferWriter<byte> output, StompFrame frame)
    {
        WriteText(output, frame.Command);
        output.Write("\n"u8);
        foreach ((string name, string value) in frame.Headers)
            WriteHeader(output, frame.Command, name, value);
        if (frame.HasLength)
            WriteHeader(output, frame.Command, StompNames.ContentLength, frame.Body.Length.ToString(CultureInfo.InvariantCulture));
        output.Write("\n"u8);
        output.Write(frame.Body.Span);
        output.Write("\0"u8);
    }

    private static void WriteHeader(IBufferWriter<byte> output, string command, string name, string value)
    {
        if (StompEscapes.AreIn(command))
            (name, value) = (StompEscapes.Escape(name), StompEscapes.Escape(value));
        else if (name.AsSpan().IndexOfAny("\r\n:\0") >= 0 || value.AsSpan().IndexOfAny("\r\n\0") >= 0)
            throw new ArgumentException($"The header {name} of {command} cannot have a line end.", nameof(value));
        WriteText(output, name);
        output.Write(":"u8);
        WriteText(output, value);
        output.Write("\n"u8);
    }

    private static void WriteText(IBufferWriter<byte> output, string text)
    {
        int written = Encoding.UTF8.GetBytes(text, output.GetSpan(Encoding.UTF8.GetMaxByteCount(text.Length)));
        output.Advance(written);
    }
}
