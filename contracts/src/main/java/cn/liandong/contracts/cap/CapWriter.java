package cn.liandong.contracts.cap;

import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes elements one below the other, indented; whatever their text holds stays text. */
final class CapWriter {
    static final String NAMESPACE = "urn:oasis:names:tc:emergency:cap:1.2";

    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();

    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter xml;
    private int depth;

    CapWriter() {
        try {
            xml = FACTORY.createXMLStreamWriter(text);
            xml.setDefaultNamespace(NAMESPACE);
            xml.writeStartDocument("UTF-8", "1.0");
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    CapWriter element(String name, String value) {
        try {
            line();
            xml.writeStartElement(NAMESPACE, name);
            xml.writeCharacters(CapText.legal(value));
            xml.writeEndElement();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return this;
    }

    /** An element of elements. */
    CapWriter open(String name) {
        try {
            line();
            xml.writeStartElement(NAMESPACE, name);
            if (depth == 0) {
                xml.writeDefaultNamespace(NAMESPACE);
            }
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        depth++;
        return this;
    }

    CapWriter close() {
        depth--;
        try {
            line();
            xml.writeEndElement();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return this;
    }

    CapWriter pair(String name, String valueName, String value) {
        return open(name)
                .element("valueName", valueName)
                .element("value", value)
                .close();
    }

    String end() {
        try {
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return text + "\n";
    }

    private void line() throws XMLStreamException {
        xml.writeCharacters("\n" + "  ".repeat(depth));
    }
}
