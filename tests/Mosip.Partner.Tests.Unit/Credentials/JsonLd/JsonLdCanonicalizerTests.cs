using System.Text;
using Mosip.Partner.Core.Errors;
using Mosip.Partner.Credentials.JsonLd;

namespace Mosip.Partner.Tests.Unit.Credentials.JsonLd;

// Expected statements are worked out by hand from the rules of JSON-LD 1.1 (API, sections 4, 5 and 8).
public class JsonLdCanonicalizerTests
{
    private const string Rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#", Xsd = "http://www.w3.org/2001/XMLSchema#";

    [Fact]
    public void Canonicalize_NoContext_KeepsOnlyAbsoluteNames() =>
        AssertStates("""{"@id":"urn:x:s","name":"dropped","urn:x:p":"kept"}""", "<urn:x:s> <urn:x:p> \"kept\" .");

    [Fact]
    public void Canonicalize_TermsByTerms_AreDefinedOnDemand() =>
        AssertStates("""{"@context":{"p":"b:p","b":"a:b/","a":"urn:x:"},"@id":"urn:x:s","p":"v"}""", "<urn:x:s> <urn:x:b/p> \"v\" .");

    [Fact]
    public void Canonicalize_PrefixThatIsNone_IsNotExpanded() =>
        AssertStates("""{"@context":{"ab":"urn:x"},"@id":"urn:x:s","ab:c":"v"}""", "<urn:x:s> <ab:c> \"v\" .");

    [Fact]
    public void Canonicalize_ExplicitPrefix_IsExpanded() =>
        AssertStates("""{"@context":{"ab":{"@id":"urn:x-","@prefix":true}},"@id":"urn:x:s","ab:c":"v"}""", "<urn:x:s> <urn:x-c> \"v\" .");

    [Fact]
    public void Canonicalize_Vocabulary_NamesWhatIsNoTerm() =>
        AssertStates("""{"@context":{"@vocab":"urn:v:"},"@id":"urn:x:s","@type":"T","p":"v"}""", $"<urn:x:s> <{Rdf}type> <urn:v:T> .", "<urn:x:s> <urn:v:p> \"v\" .");

    [Fact]
    public void Canonicalize_TermOfNull_IsOutOfUse() =>
        AssertStates("""{"@context":{"@vocab":"urn:v:","p":null},"@id":"urn:x:s","p":"v","q":"w"}""", "<urn:x:s> <urn:v:q> \"w\" .");

    [Fact]
    public void Canonicalize_Coercions_MakeReferencesAndDatatypes() =>
        AssertStates(
            """{"@context":{"a":{"@id":"urn:x:a","@type":"@id"},"b":{"@id":"urn:x:b","@type":"@vocab"},"c":{"@id":"urn:x:c","@type":"urn:x:date"},"word":"urn:x:word"},"@id":"urn:x:s","a":["urn:x:1","relative"],"b":"word","c":"1"}""",
            "<urn:x:s> <urn:x:a> <urn:x:1> .",
            "<urn:x:s> <urn:x:b> <urn:x:word> .",
            "<urn:x:s> <urn:x:c> \"1\"^^<urn:x:date> .");

    [Fact]
    public void Canonicalize_List_KeepsOrder() =>
        AssertStates(
            """{"@context":{"p":{"@id":"urn:x:p","@container":"@list"}},"@id":"urn:x:s","p":["a","b"]}""",
            "<urn:x:s> <urn:x:p> _:c14n1 .",
            $"_:c14n0 <{Rdf}first> \"b\" .",
            $"_:c14n0 <{Rdf}rest> <{Rdf}nil> .",
            $"_:c14n1 <{Rdf}first> \"a\" .",
            $"_:c14n1 <{Rdf}rest> _:c14n0 .");

    [Fact]
    public void Canonicalize_EmptyList_IsNil() =>
        AssertStates("""{"@id":"urn:x:s","urn:x:p":{"@list":[]}}""", $"<urn:x:s> <urn:x:p> <{Rdf}nil> .");

    [Fact]
    public void Canonicalize_LanguageMap_TagsTexts() =>
        AssertStates(
            """{"@context":{"p":{"@id":"urn:x:p","@container":"@language"}},"@id":"urn:x:s","p":{"en":"hello","fr":["bonjour","salut"],"@none":"-"}}""",
            "<urn:x:s> <urn:x:p> \"-\" .",
            "<urn:x:s> <urn:x:p> \"bonjour\"@fr .",
            "<urn:x:s> <urn:x:p> \"hello\"@en .",
            "<urn:x:s> <urn:x:p> \"salut\"@fr .");

    [Fact]
    public void Canonicalize_LanguageOfContext_TagsTextsThatHaveNoneOfTheirOwn() =>
        AssertStates(
            """{"@context":{"@language":"en","p":"urn:x:p","q":{"@id":"urn:x:q","@language":null}},"@id":"urn:x:s","p":["a",1],"q":"b"}""",
            $"<urn:x:s> <urn:x:p> \"1\"^^<{Xsd}integer> .",
            "<urn:x:s> <urn:x:p> \"a\"@en .",
            "<urn:x:s> <urn:x:q> \"b\" .");

    [Fact]
    public void Canonicalize_ValueObject_IsItsLiteral() =>
        AssertStates(
            """{"@id":"urn:x:s","urn:x:p":[{"@value":"a","@language":"en"},{"@value":2.5},{"@value":"c","@type":"urn:x:t"},{"@value":null}]}""",
            $"<urn:x:s> <urn:x:p> \"2.5E0\"^^<{Xsd}double> .",
            "<urn:x:s> <urn:x:p> \"a\"@en .",
            "<urn:x:s> <urn:x:p> \"c\"^^<urn:x:t> .");

    [Fact]
    public void Canonicalize_ContextOfAType_HoldsForThatObjectOnly() =>
        AssertStates(
            """{"@context":{"T":{"@id":"urn:x:T","@context":{"p":"urn:x:p"}},"q":"urn:x:q"},"@id":"urn:x:s","@type":"T","p":"1","q":{"@id":"urn:x:o","p":"2","q":"3"}}""",
            "<urn:x:o> <urn:x:q> \"3\" .",
            $"<urn:x:s> <{Rdf}type> <urn:x:T> .",
            "<urn:x:s> <urn:x:p> \"1\" .",
            "<urn:x:s> <urn:x:q> <urn:x:o> .");

    [Fact]
    public void Canonicalize_ContextOfATerm_HoldsForAllBelow() =>
        AssertStates(
            """{"@context":{"q":{"@id":"urn:x:q","@context":{"p":"urn:x:p","r":"urn:x:r"}}},"@id":"urn:x:s","p":"1","q":{"@id":"urn:x:o","r":{"@id":"urn:x:n","p":"2"}}}""",
            "<urn:x:n> <urn:x:p> \"2\" .",
            "<urn:x:o> <urn:x:r> <urn:x:n> .",
            "<urn:x:s> <urn:x:q> <urn:x:o> .");

    [Fact]
    public void Canonicalize_ContextThatDoesNotPropagate_EndsWithItsObject() =>
        AssertStates(
            """{"@context":{"q":"urn:x:q"},"@id":"urn:x:s","q":{"@context":{"@propagate":false,"p":"urn:x:p"},"@id":"urn:x:o","p":"1","q":{"@id":"urn:x:n","p":"2","q":"3"}}}""",
            "<urn:x:n> <urn:x:q> \"3\" .",
            "<urn:x:o> <urn:x:p> \"1\" .",
            "<urn:x:o> <urn:x:q> <urn:x:n> .",
            "<urn:x:s> <urn:x:q> <urn:x:o> .");

    [Fact]
    public void Canonicalize_ImportedContext_IsReadUnderTheOneThatImports()
    {
        PinnedContexts contexts = PinnedContexts.Standard.With("urn:x:imported", """{"@context":{"p":"urn:x:imported-p","q":"urn:x:q"}}"""u8.ToArray());

        AssertStates(contexts, """{"@context":{"@version":1.1,"@import":"urn:x:imported","p":"urn:x:own-p"},"@id":"urn:x:s","p":"1","q":"2"}""", "<urn:x:s> <urn:x:own-p> \"1\" .", "<urn:x:s> <urn:x:q> \"2\" .");
    }

    [Fact]
    public void Canonicalize_SameProtectedTermAgain_IsAllowed() =>
        AssertStates("""{"@context":[{"@protected":true,"p":"urn:x:p"},{"p":"urn:x:p"}],"@id":"urn:x:s","p":"1"}""", "<urn:x:s> <urn:x:p> \"1\" .");

    [Fact]
    public void Canonicalize_RelativeSubject_KeepsWhatIsSaidBelow() =>
        AssertStates("""{"@id":"relative","urn:x:p":"dropped","urn:x:q":{"urn:x:r":"kept"}}""", "_:c14n0 <urn:x:r> \"kept\" .");

    [Fact]
    public void Canonicalize_ListOfARelativeSubject_MakesNoCells() =>
        AssertStates("""{"@id":"relative","urn:x:p":{"@list":["dropped",{"@id":"urn:x:o","urn:x:r":"kept"}]}}""", "<urn:x:o> <urn:x:r> \"kept\" .");

    [Theory]
    [InlineData("0", "0", "integer")]
    [InlineData("-0", "0", "integer")]
    [InlineData("-7", "-7", "integer")]
    [InlineData("10.0", "10", "integer")]
    [InlineData("1e3", "1000", "integer")]
    [InlineData("1.5E1", "15", "integer")]
    [InlineData("999999999999999999999", "999999999999999999999", "integer")]
    [InlineData("1000000000000000000000", "1.0E21", "double")]
    [InlineData("12.5", "1.25E1", "double")]
    [InlineData("-0.1", "-1.0E-1", "double")]
    [InlineData("5e-7", "5.0E-7", "double")]
    [InlineData("0.00001234", "1.234E-5", "double")]
    [InlineData("123456789012345678901234", "1.234567890123457E23", "double")]
    [InlineData("0.12345678901234565", "1.234567890123456E-1", "double")]
    [InlineData("0.12345678901234575", "1.234567890123458E-1", "double")]
    [InlineData("0.099999999999999999", "1.0E-1", "double")]
    [InlineData("true", "true", "boolean")]
    public void Canonicalize_Scalar_IsItsLiteral(string json, string text, string type) =>
        AssertStates($$"""{"@id":"urn:x:s","urn:x:p":{{json}}}""", $"<urn:x:s> <urn:x:p> \"{text}\"^^<{Xsd}{type}> .");

    [Theory]
    [InlineData("""{"@graph":[]}""")]
    [InlineData("""{"@included":{}}""")]
    [InlineData("""{"@reverse":{}}""")]
    [InlineData("""{"@nest":{}}""")]
    [InlineData("""{"@context":{"n":"@nest"},"n":{}}""")]
    [InlineData("""{"@context":{"@base":"http://example.org/"}}""")]
    [InlineData("""{"@context":{"@direction":"rtl"}}""")]
    [InlineData("""{"@context":{"@version":1.0}}""")]
    [InlineData("""{"@context":"https://not.pinned.example/"}""")]
    [InlineData("""{"@context":{"p":{"@id":"urn:x:p","@type":"@json"}},"p":{}}""")]
    [InlineData("""{"@context":{"p":{"@reverse":"urn:x:p"}},"p":{}}""")]
    [InlineData("""{"@context":{"p":{"@id":"urn:x:p","@container":"@graph"}},"p":{}}""")]
    [InlineData("""{"@id":"urn:x:s","urn:x:p":-1000000000000000000000}""")]
    [InlineData("""{"@id":"urn:x:s","urn:x:p":1e999}""")]
    [InlineData("""{"@id":"urn:x:s","urn:x:p":123456789012345678.5}""")]
    [InlineData("""{"@id":"urn:x:s","urn:x:p":{"@value":"a","@language":"EN-us"}}""")]
    [InlineData("""{"@id":"@other"}""")]
    [InlineData("[]")]
    public void Canonicalize_WhatIsOutsideTheSubset_IsNotSupported(string json) => AssertRefused(json, MosipCryptoFault.NotSupported);

    [Theory]
    [InlineData("")]
    [InlineData("not json")]
    [InlineData("""{"a":1,"a":2}""")]
    [InlineData("""{"@id":7}""")]
    [InlineData("""{"@id":"urn:x:1","@context":{"uid":"@id"},"uid":"urn:x:2"}""")]
    [InlineData("""{"@type":7}""")]
    [InlineData("""{"@context":7}""")]
    [InlineData("""{"@context":{"p":"q:p","q":"p:q"}}""")]
    [InlineData("""{"@context":{"p":"relative"}}""")]
    [InlineData("""{"@context":{"@id":"urn:x:p"}}""")]
    [InlineData("""{"@context":{"p":{"@id":"urn:x:p","@unknown":1}}}""")]
    [InlineData("""{"@context":[{"@protected":true,"p":"urn:x:p"},{"p":"urn:x:q"}]}""")]
    [InlineData("""{"@context":[{"@protected":true,"p":"urn:x:p"},null]}""")]
    [InlineData("""{"@id":"urn:x:s","urn:x:p":{"@value":"a","urn:x:q":"b"}}""")]
    [InlineData("""{"@id":"urn:x:s","urn:x:p":"\ud800"}""")]
    [InlineData("""{"a":[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]}""")]
    public void Canonicalize_Malformed_IsRefused(string json) => AssertRefused(json, MosipCryptoFault.Malformed);

    [Fact]
    public void Canonicalize_PinnedContextsInACircle_IsRefused()
    {
        PinnedContexts contexts = PinnedContexts.Standard.With("urn:x:a", """{"@context":"urn:x:b"}"""u8.ToArray()).With("urn:x:b", """{"@context":["urn:x:a"]}"""u8.ToArray());

        AssertRefused("""{"@context":"urn:x:a"}""", MosipCryptoFault.TooLarge, contexts);
    }

    [Fact]
    public void Canonicalize_EndlessChainOfTerms_IsRefused()
    {
        string terms = string.Join(',', Enumerable.Range(0, 5000).Select(i => $"\"t{i}\":\"t{i + 1}:x\""));

        AssertRefused($$$"""{"@context":{{{{terms}}},"t5000":"urn:x:"}}""", MosipCryptoFault.TooLarge);
    }

    [Fact]
    public void Canonicalize_TooManyObjects_IsRefused() =>
        AssertRefused($$"""{"@id":"urn:x:s","urn:x:p":[{{string.Join(',', Enumerable.Repeat("{}", 3000))}}]}""", MosipCryptoFault.TooLarge);

    [Fact]
    public void Canonicalize_ManyBlankNodesAlike_IsRefusedInBoundedTime()
    {
        // A complete graph of blank nodes: every order of every neighbour would have to be tried.
        string lines = string.Concat(from a in Enumerable.Range(0, 12) from b in Enumerable.Range(0, 12) where a != b select $"_:n{a} <urn:x:p> _:n{b} .\n");

        Assert.Equal(MosipCryptoFault.TooLarge, Assert.Throws<MosipCryptoException>(() => JsonLdCanonicalizer.CanonicalizeNQuads(lines)).Fault);
    }

    [Fact]
    public void Canonicalize_EqualEntriesOfOneIri_AreMany() =>
        Assert.Equal(400, new JsonLdCanonicalizer(PinnedContexts.Standard)
            .Canonicalize(Encoding.UTF8.GetBytes($$"""{"@id":"urn:x:s","urn:x:p":[{{string.Join(',', Enumerable.Repeat("""{"urn:x:v":"1"}""", 200))}}]}"""))
            .NQuads.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);

    // By removing members one by one: jsonld 9.0.0 gives the same statements without the ones that are named here.
    [Theory]
    [InlineData("""{"@id":"urn:x:s","urn:x:p":{"@id":"_:a","urn:x:q":"v"}}""", "/urn:x:p/@id")]
    [InlineData("""{"@id":"urn:x:s","urn:x:p":{"@id":"_:a","urn:x:q":"v"},"urn:x:r":{"@id":"_:a"}}""", "")]
    [InlineData("""{"@id":"relative","urn:x:p":{"@id":"_:a"}}""", "/urn:x:p")]
    public void Canonicalize_LabelThatStandsOnce_IsNotCovered(string json, string pointers) =>
        Assert.Equal(pointers, string.Join(' ', new JsonLdCanonicalizer(PinnedContexts.Standard).Canonicalize(Encoding.UTF8.GetBytes(json)).UncoveredMembers));

    [Theory]
    [InlineData("<urn:x:s> <urn:x:p> \"v\"")]
    [InlineData("<urn:x:s> <urn:x:p> .")]
    [InlineData("<urn:x:s> \"p\" \"v\" .")]
    [InlineData("\"s\" <urn:x:p> \"v\" .")]
    [InlineData("<urn:x:s> <urn:x:p> \"v .")]
    [InlineData("<urn:x:s> <urn:x:p> \"\\q\" .")]
    [InlineData("<urn:x:s> <urn:x:p> \"\\uD800\" .")]
    [InlineData("<urn:x:s> <urn:x:p> \"v\"@ .")]
    [InlineData("<urn:x:s> <urn:x:p> \"v\" . more")]
    public void CanonicalizeNQuads_Malformed_IsRefused(string line) =>
        Assert.Equal(MosipCryptoFault.Malformed, Assert.Throws<MosipCryptoException>(() => JsonLdCanonicalizer.CanonicalizeNQuads(line)).Fault);

    [Fact]
    public void CanonicalizeNQuads_NamedGraphs_AreKept() =>
        Assert.Equal("_:c14n0 <urn:x:p> \"v\" <urn:x:g> .\n", JsonLdCanonicalizer.CanonicalizeNQuads("# comment\n_:any <urn:x:p> \"v\"  <urn:x:g> . # end\r\n\n"));

    [Fact]
    public void With_NoContext_IsAnInputFault() =>
        Assert.Equal(MosipInputFault.InvalidContent, Assert.Throws<MosipInputException>(() => PinnedContexts.Standard.With("urn:x:c", "{}"u8.ToArray())).Fault);

    private static void AssertStates(string json, params string[] lines) => AssertStates(PinnedContexts.Standard, json, lines);

    private static void AssertStates(PinnedContexts contexts, string json, params string[] lines) =>
        Assert.Equal(lines, new JsonLdCanonicalizer(contexts).Canonicalize(Encoding.UTF8.GetBytes(json)).NQuads.Split('\n', StringSplitOptions.RemoveEmptyEntries));

    private static void AssertRefused(string json, MosipCryptoFault fault, PinnedContexts? contexts = null)
    {
        var canonicalizer = new JsonLdCanonicalizer(contexts ?? PinnedContexts.Standard);

        Assert.Equal(fault, Assert.Throws<MosipCryptoException>(() => canonicalizer.Canonicalize(Encoding.UTF8.GetBytes(json))).Fault);
    }
}
