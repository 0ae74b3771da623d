namespace Mosip.Partner.Management.Statuses;

/// <summary>A value that is text on the wire and that a release of MOSIP may extend.</summary>
internal interface ITextValue<TSelf> where TSelf : struct, ITextValue<TSelf>
{
    string Value { get; }

    static abstract TSelf From(string value);
}
