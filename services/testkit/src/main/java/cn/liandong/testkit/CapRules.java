package cn.liandong.testkit;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** What a valid alert of CAP 1.2 keeps to: the published schema, and what the specification says beside it. */
public final class CapRules {
    private static final String NAMESPACE = "urn:oasis:names:tc:emergency:cap:1.2";
    private static final Path FILE = Path.of("../../contracts/schemas/cap/CAP-v1.2.xsd");
    private static final Schema SCHEMA = schema();

    private CapRules() {}

    /** What is wrong with a document, one sentence each; empty where nothing is. */
    public static List<String> objections(String xml) {
        var objections = new ArrayList<String>();
        try {
            SCHEMA.newValidator().validate(new StreamSource(new StringReader(xml)));
            beyondTheSchema(document(xml), objections);
        } catch (SAXException e) {
            objections.add(String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.copyOf(objections);
    }

    /** The texts of all elements of this name, in their order. */
    public static List<String> texts(String xml, String name) {
        try {
            return texts(document(xml), name);
        } catch (SAXException e) {
            throw new IllegalArgumentException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void beyondTheSchema(Document alert, List<String> objections) {
        for (var name : List.of("sender", "identifier")) {
            texts(alert, name).stream()
                    .filter(text -> text.isEmpty() || text.matches("(?s).*[\\s,<&].*"))
                    .forEach(text -> objections.add("3.2.1: " + name + " holds what it may not: " + text));
        }
        var kind = texts(alert, "msgType").get(0);
        var references = texts(alert, "references");
        if (!kind.equals("Alert") && references.isEmpty()) {
            objections.add("3.2.1: " + kind + " refers to nothing");
        }
        for (var reference : references) {
            for (var one : reference.split("\\s+", -1)) {
                if (!one.matches("[^\\s,<&]+,[^\\s,<&]+,\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d[+-]\\d\\d:\\d\\d")) {
                    objections.add("3.2.1: no reference: " + one);
                }
            }
        }
        if (texts(alert, "status").get(0).equals("Exercise")
                && texts(alert, "note").isEmpty()) {
            objections.add("3.2.1: an exercise without a note");
        }
        if (texts(alert, "scope").get(0).equals("Restricted")
                && texts(alert, "restriction").isEmpty()) {
            objections.add("3.2.1: restricted, and nobody knows to whom");
        }
        texts(alert, "polygon").forEach(polygon -> polygon(polygon, objections));
        texts(alert, "circle").stream()
                .filter(circle -> !circle.matches("-?\\d+(\\.\\d+)?,-?\\d+(\\.\\d+)? \\d+(\\.\\d+)?"))
                .forEach(circle -> objections.add("3.2.4: no circle: " + circle));
    }

    private static void polygon(String polygon, List<String> objections) {
        var points = polygon.split(" ", -1);
        if (points.length < 4 || !points[0].equals(points[points.length - 1])) {
            objections.add("3.2.4: a polygon has four points or more and ends where it begins: " + polygon);
        }
        for (var point : points) {
            if (!point.matches("-?\\d{1,2}(\\.\\d+)?,-?\\d{1,3}(\\.\\d+)?")) {
                objections.add("3.2.4: no point: " + point);
            }
        }
    }

    private static List<String> texts(Document document, String name) {
        var found = document.getElementsByTagNameNS(NAMESPACE, name);
        return IntStream.range(0, found.getLength())
                .mapToObj(i -> ((Element) found.item(i)).getTextContent())
                .toList();
    }

    private static Document document(String xml) throws SAXException, IOException {
        try {
            var factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Schema schema() {
        try {
            var factory = SchemaFactory.newDefaultInstance();
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            return factory.newSchema(FILE.toFile());
        } catch (SAXException e) {
            throw new IllegalStateException("the schema of CAP cannot be read", e);
        }
    }
}
