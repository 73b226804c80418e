package cn.liandong.reports.reading;

import cn.liandong.reports.reading.NotCap.Reason;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.NoSuchElementException;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads the elements of a CAP alert. A document type is refused before anything of it is read, so that no entity is ever
 * declared and nothing is ever fetched; the JDK's own reader is taken, whatever else lies on the class path.
 */
final class CapXml {
    /** An alert is five deep; what is nested deeper was not written by anybody who reports. */
    private static final int DEEPEST = 8;

    /** An alert has some dozens: with more than these a body is made of nothing but elements. */
    private static final int MOST_ELEMENTS = 5_000;

    private static final XMLInputFactory FACTORY = factory();

    private CapXml() {}

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("nothing is fetched");
        });
        return factory;
    }

    /** The alert, or why the text is none. */
    static CapElement alert(String text, Findings findings) throws NotCap {
        try {
            var xml = FACTORY.createXMLStreamReader(new StringReader(text));
            try {
                return alert(xml, findings);
            } finally {
                xml.close();
            }
        } catch (XMLStreamException e) {
            throw new NotCap(Reason.NOT_XML, where(e));
        } catch (IllegalStateException | IndexOutOfBoundsException | NoSuchElementException e) {
            // A reader that gives up in a way of its own has found no XML either, and nobody waits for a 503.
            throw new NotCap(Reason.NOT_XML, "it cannot be read");
        }
    }

    private static CapElement alert(XMLStreamReader xml, Findings findings) throws XMLStreamException, NotCap {
        var open = new ArrayDeque<CapElement>();
        CapElement root = null;
        int elements = 0;
        // How deep in something that is not read, such as a signature.
        int skipped = 0;
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.DTD ->
                    throw new NotCap(Reason.NOT_XML, "a document type (DOCTYPE) is refused: leave it out");
                case XMLStreamConstants.START_ELEMENT -> {
                    var element = new CapElement(xml.getLocalName());
                    elements++;
                    if (root == null) {
                        requireAlert(xml, findings);
                        root = element;
                    } else if (skipped > 0 || isStrange(xml) || open.size() >= DEEPEST || elements > MOST_ELEMENTS) {
                        skipped++;
                        continue;
                    } else {
                        open.element().add(element);
                    }
                    open.push(element);
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    if (skipped == 0 && !open.isEmpty()) {
                        open.element().write(xml.getText());
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    if (skipped > 0) {
                        skipped--;
                    } else {
                        open.pop();
                    }
                }
                default -> {}
            }
        }
        if (root == null) {
            throw new NotCap(Reason.NOT_XML, "the body is empty");
        }
        if (elements > MOST_ELEMENTS) {
            findings.add("/alert", WarningCode.MORE_WARNINGS);
        }
        return root;
    }

    /** Of an older version, or without its namespace, it is read all the same. */
    private static void requireAlert(XMLStreamReader xml, Findings findings) throws NotCap {
        if (!xml.getLocalName().equals("alert")) {
            throw new NotCap(Reason.NOT_AN_ALERT, "the element is not alert");
        }
        if (!CapReader.NAMESPACE.equals(xml.getNamespaceURI())) {
            findings.add("/alert", WarningCode.READ_AS, CapReader.NAMESPACE);
        }
    }

    /** Of another standard than CAP, such as a signature; it is kept, and nobody here reads it. */
    private static boolean isStrange(XMLStreamReader xml) {
        var namespace = xml.getNamespaceURI();
        return namespace != null && !namespace.isEmpty() && !namespace.contains("emergency:cap:");
    }

    /** Only the place: what stands there is the caller's own and may be personal. */
    private static String where(XMLStreamException e) {
        var at = e.getLocation();
        return at == null ? "it cannot be read" : "at line " + at.getLineNumber() + ", column " + at.getColumnNumber();
    }
}
