package org.siteselection.report.workbook;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Copies a workbook without its times, so that the same sheets give the same bytes. It reads the central directory (APPNOTE,
 * section 4.3.12), because {@code ZipInputStream} cannot read the sizes after each entry, which are those of ZIP64.
 */
final class UntimedZip {
    /** Part of a workbook with the time of its creation. */
    private static final String PROPERTIES = "docProps/core.xml";

    private static final String CREATED = "<dcterms:created.*</dcterms:created>";
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    /** Positions in the record at the end, which has no comment. */
    private static final int END = 22;

    private static final int END_COUNT = 10;
    private static final int END_DIRECTORY = 16;
    /** Positions in an entry of the directory. */
    private static final int ENTRY_SIZE = 20;

    private static final int ENTRY_NAME = 28;
    private static final int ENTRY_EXTRA = 30;
    private static final int ENTRY_COMMENT = 32;
    private static final int ENTRY_START = 42;
    private static final int ENTRY = 46;
    /** Positions in the header before the bytes of an entry. */
    private static final int HEADER_NAME = 26;

    private static final int HEADER_EXTRA = 28;
    private static final int HEADER = 30;

    private UntimedZip() {}

    /** @param file a workbook as {@code fastexcel} writes it, all of whose entries are compressed */
    static byte[] copy(byte[] file) throws IOException {
        ByteBuffer zip = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        int end = file.length - END;
        int at = zip.getInt(end + END_DIRECTORY);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(file.length);
        try (ZipOutputStream to = new ZipOutputStream(bytes)) {
            for (int left = length(zip, end + END_COUNT); left > 0; left--) {
                int name = length(zip, at + ENTRY_NAME);
                ZipEntry entry = new ZipEntry(new String(file, at + ENTRY, name, StandardCharsets.UTF_8));
                entry.setTimeLocal(NO_TIME);
                to.putNextEntry(entry);
                int header = zip.getInt(at + ENTRY_START);
                int start = header + HEADER + length(zip, header + HEADER_NAME) + length(zip, header + HEADER_EXTRA);
                copy(file, start, zip.getInt(at + ENTRY_SIZE), entry.getName(), to);
                to.closeEntry();
                at += ENTRY + name + length(zip, at + ENTRY_EXTRA) + length(zip, at + ENTRY_COMMENT);
            }
        }
        return bytes.toByteArray();
    }

    private static int length(ByteBuffer zip, int at) {
        return Short.toUnsignedInt(zip.getShort(at));
    }

    private static void copy(byte[] file, int start, int size, String name, ZipOutputStream to) throws IOException {
        Inflater inflater = new Inflater(true);
        try (InputStream from = new InflaterInputStream(new ByteArrayInputStream(file, start, size), inflater)) {
            if (name.equals(PROPERTIES)) {
                String text = new String(from.readAllBytes(), StandardCharsets.UTF_8);
                to.write(text.replaceAll(CREATED, "").getBytes(StandardCharsets.UTF_8));
            } else {
                from.transferTo(to);
            }
        } finally {
            inflater.end();
        }
    }
}
