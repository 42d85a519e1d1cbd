package org.curlew.lab.export;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** One array of an NPZ archive. Format: NEP 1, version 1.0. */
final class NpzEntry {

    private NpzEntry() {}

    // little-endian UTF-32, padded with zeros to the longest text
    static void text(ZipOutputStream zip, String name, List<String> texts) throws IOException {
        int longest = texts.stream()
                .mapToInt(t -> t.codePointCount(0, t.length()))
                .max()
                .orElse(1);
        ByteBuffer data = ByteBuffer.allocate(texts.size() * longest * 4).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < texts.size(); i++) {
            data.position(i * longest * 4);
            texts.get(i).codePoints().forEach(data::putInt);
        }
        array(zip, name, "<U" + longest, texts.size() + ",", data.array());
    }

    static void array(ZipOutputStream zip, String name, String type, String shape, byte[] data) throws IOException {
        header(zip, name, type, shape);
        zip.write(data);
        zip.closeEntry();
    }

    // magic, version, header length, header padded so that the data starts at a multiple of 64
    static void header(ZipOutputStream zip, String name, String type, String shape) throws IOException {
        ZipEntry entry = new ZipEntry(name + ".npy");
        entry.setTime(0);
        zip.putNextEntry(entry);
        String fields = "{'descr': '" + type + "', 'fortran_order': False, 'shape': (" + shape + "), }";
        int padding = 63 - (10 + fields.length()) % 64;
        String header = fields + " ".repeat(padding) + "\n";
        zip.write(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0});
        zip.write(new byte[] {(byte) header.length(), (byte) (header.length() >> 8)});
        zip.write(header.getBytes(StandardCharsets.US_ASCII));
    }

    static ByteBuffer buffer(int values) {
        return ByteBuffer.allocate(Math.multiplyExact(values, 8)).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** Doubles of the given shape, such as {@code 3, 4}. */
    static void doubles(ZipOutputStream zip, String name, double[] values, String shape) throws IOException {
        ByteBuffer data = buffer(values.length);
        for (double value : values) {
            data.putDouble(value);
        }
        array(zip, name, "<f8", shape, data.array());
    }
}
