namespace Mosip.Partner.Sandbox;

/// <summary>What is wrong with a generated CBEFF file.</summary>
public enum SandboxCbeffFault
{
    /// <summary>It is blank. An ABIS answers with reason 11.</summary>
    Blank,

    /// <summary>It is XML, and no CBEFF. Reason 16.</summary>
    OtherXml,

    /// <summary>It breaks off. Reason 16.</summary>
    Truncated,

    /// <summary>No biometric in it has data. Reason 11.</summary>
    NoData,

    /// <summary>A face says that it is a finger. Reason 11.</summary>
    WrongFormat,

    /// <summary>The data is no ISO 19794 record. Reason 11.</summary>
    GarbageData,
}
