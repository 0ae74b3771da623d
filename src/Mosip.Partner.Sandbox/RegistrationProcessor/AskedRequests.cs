namespace Mosip.Partner.Sandbox.RegistrationProcessor;

/// <summary>Requests that somebody made by hand and waits for. One thread at a time.</summary>
internal sealed class AskedRequests
{
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);
    private readonly List<(string RequestId, TaskCompletionSource<SandboxReplyReading> Answer)> _waiting = [];

    public TaskCompletionSource<SandboxReplyReading> Add(string requestId)
    {
        var answer = new TaskCompletionSource<SandboxReplyReading>(TaskCreationOptions.RunContinuationsAsynchronously);
        if (requestId.Length > 0)
            _ids.Add(requestId);
        _waiting.Add((requestId, answer));
        return answer;
    }

    /// <returns>Whether it was still waited for.</returns>
    public bool GiveUp(TaskCompletionSource<SandboxReplyReading> answer) => _waiting.RemoveAll(entry => entry.Answer == answer) > 0;

    /// <summary>Hands a reading to whoever waits for it. One that answers no known request goes to who has waited longest: the reply to a request without an id, for example.</summary>
    /// <returns>Whether somebody waited for it.</returns>
    public bool Hand(SandboxReplyReading reading, bool isKnown)
    {
        int index = _waiting.FindIndex(entry => entry.RequestId == reading.RequestId);
        if (index < 0 && _waiting.Count > 0 && !isKnown && !_ids.Contains(reading.RequestId ?? ""))
            index = 0;
        if (index < 0)
            return false;
        _waiting[index].Answer.TrySetResult(reading);
        _waiting.RemoveAt(index);
        return true;
    }
}
