namespace Mosip.Partner.Credentials.JsonLd;

/// <summary>Bounds on what a document may ask for, and the work that is left of them.</summary>
internal sealed class JsonLdLimits
{
    /// <summary>The deepest nesting of a document.</summary>
    public const int Depth = 16;

    /// <summary>The deepest chain of terms that are defined by terms.</summary>
    public const int TermChain = 32;

    /// <summary>The deepest chain of contexts that name contexts.</summary>
    public const int ContextChain = 8;

    /// <summary>The most statements of a data set.</summary>
    public const int Statements = 10_000;

    /// <summary>The most steps of the n-degree hashing, which is exponential in the number of blank nodes that look alike.</summary>
    public const int HashSteps = 20_000;

    private int _objects = 2_000;
    private int _terms = 50_000;

    /// <summary>Counts an object of the document.</summary>
    public void CountObject()
    {
        if (--_objects < 0)
            throw JsonLdFaults.TooLarge("it has more than 2000 objects");
    }

    /// <summary>Counts a term that a context defines.</summary>
    public void CountTerm()
    {
        if (--_terms < 0)
            throw JsonLdFaults.TooLarge("its contexts define more than 50000 terms");
    }
}
