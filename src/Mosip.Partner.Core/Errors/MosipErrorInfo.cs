namespace Mosip.Partner.Core.Errors;

/// <summary>What is known about an error code: whose turn it is, what it means, what to do.</summary>
public sealed record MosipErrorInfo
{
    /// <summary>The code.</summary>
    public required MosipErrorCode Code { get; init; }

    /// <summary>Who can remove the cause.</summary>
    public required MosipErrorCategory Category { get; init; }

    /// <summary>What the code means, in a sentence.</summary>
    public required string Meaning { get; init; }

    /// <summary>The next step, in a sentence or two.</summary>
    public required string WhatToDo { get; init; }

    /// <summary>
    /// Whether the code is an answer about the person (no match, expired OTP, blocked id), which clients return as a result;
    /// otherwise it is a fault of the call, which they throw as <see cref="MosipServiceException"/>.
    /// </summary>
    public bool IsRefusal { get; init; }

    /// <summary>
    /// Whether the same call may succeed later without anybody changing anything. The request must be built afresh: new time, session key,
    /// IV and signature.
    /// </summary>
    public bool IsRetryable { get; init; }

    /// <summary>Whether a partner can meet the code. False for codes that MOSIP declares and never sends to partners.</summary>
    public bool IsRaised { get; init; } = true;

    /// <summary>Whether the catalogue has this very code; false where the text is a guess from the code's prefix.</summary>
    public bool IsKnown { get; init; } = true;

    /// <summary>The page about the code in this project's documentation, relative to the repository's root: <c>docs/errors/IDA-MPA-007.md</c>.</summary>
    public string Documentation => IsKnown ? $"docs/errors/{Code.Value}.md" : "docs/errors/README.md";
}
