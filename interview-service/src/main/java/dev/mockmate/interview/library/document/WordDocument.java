package dev.mockmate.interview.library.document;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * A DOCX: a ZIP archive whose {@code word/document.xml} holds paragraphs ({@code w:p}) of runs of text ({@code w:t}). What the
 * archive unpacks to is bounded, the XML reader knows no document types and fetches nothing.
 */
final class WordDocument {
    private static final int MOST_ENTRIES = 5_000;
    private static final long MOST_UNPACKED = 48L << 20;
    private static final int DEEPEST = 200;

    private WordDocument() {}

    static boolean looksLikeOne(byte[] bytes) {
        return bytes.length > 3 && bytes[0] == 'P' && bytes[1] == 'K' && bytes[2] == 3 && bytes[3] == 4;
    }

    static ExtractedText read(byte[] bytes, int longestText) throws IOException {
        try (ZipInputStream archive = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            Counted counted = new Counted(archive);
            ExtractedText found = null;
            int pages = -1;
            int entries = 0;
            for (ZipEntry entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
                if (++entries > MOST_ENTRIES) {
                    throw new IOException("too many entries");
                }
                if ("word/document.xml".equals(entry.getName()) && found == null) {
                    found = text(counted, longestText);
                } else if ("docProps/app.xml".equals(entry.getName())) {
                    pages = pages(counted);
                }
                counted.skipRest();
            }
            if (found == null) {
                throw new IOException("no document in it");
            }
            return new ExtractedText(found.text(), pages, found.truncated());
        } catch (XMLStreamException unreadable) {
            throw new IOException(unreadable);
        }
    }

    private static ExtractedText text(InputStream part, int longestText) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        XMLStreamReader xml = reader(part);
        int depth = 0;
        boolean isRun = false;
        boolean more = false;
        while (xml.hasNext() && !more) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                if (++depth > DEEPEST) {
                    throw new XMLStreamException("too deep");
                }
                isRun = "t".equals(xml.getLocalName());
                switch (xml.getLocalName()) {
                    case "tab" -> text.append(' ');
                    case "br", "cr" -> text.append('\n');
                    default -> {}
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
                isRun = false;
                if ("p".equals(xml.getLocalName())) {
                    text.append('\n');
                }
            } else if (isRun && event == XMLStreamConstants.CHARACTERS) {
                text.append(xml.getText());
            }
            more = text.length() > 2 * longestText;
        }
        return ExtractedText.of(text, -1, longestText, more);
    }

    /** What the program that wrote it says; nothing is laid out here. */
    private static int pages(InputStream part) throws XMLStreamException {
        XMLStreamReader xml = reader(part);
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT && "Pages".equals(xml.getLocalName())) {
                String number = xml.getElementText().strip();
                boolean isOne = !number.isEmpty()
                        && number.length() <= 5
                        && number.chars().allMatch(letter -> letter >= '0' && letter <= '9');
                return isOne ? Integer.parseInt(number) : -1;
            }
        }
        return -1;
    }

    private static XMLStreamReader reader(InputStream part) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setXMLResolver((publicId, systemId, baseUri, namespace) -> InputStream.nullInputStream());
        return factory.createXMLStreamReader(part);
    }

    /** Counts what is unpacked over all entries; an XML reader may close it, the archive stays open. */
    private static final class Counted extends FilterInputStream {
        private long unpacked;

        Counted(InputStream archive) {
            super(archive);
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            count(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int some = super.read(into, from, length);
            count(Math.max(0, some));
            return some;
        }

        void skipRest() throws IOException {
            byte[] rest = new byte[8192];
            while (read(rest, 0, rest.length) >= 0) {
                // counted while it is read
            }
        }

        @Override
        public void close() {
            // the archive goes on
        }

        private void count(int some) throws IOException {
            unpacked += some;
            if (unpacked > MOST_UNPACKED) {
                throw new IOException("unpacks to too much");
            }
        }
    }
}
