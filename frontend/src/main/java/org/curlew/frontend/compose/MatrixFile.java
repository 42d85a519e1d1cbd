package org.curlew.frontend.compose;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.curlew.spi.InvalidInput;

/** Matrices from a file: CSV (one matrix), NPY (one, or a stack of them), NPZ (those of its arrays, by name). */
final class MatrixFile {

    /** Numbers that a file may hold; an experiment with more would not fit through the server. */
    static final int MOST_NUMBERS = 1_000_000;

    // with room for the header
    private static final int MOST_BYTES = MOST_NUMBERS * Double.BYTES + 4096;

    private MatrixFile() {}

    /** @throws InvalidInput that names the file, the place and what to do */
    static List<double[][]> read(String name, byte[] content) {
        String kind = name.toLowerCase(Locale.ROOT).replaceFirst(".*\\.", "");
        List<double[][]> matrices = switch (kind) {
            case "csv", "tsv", "txt" ->
                java.util.Collections.singletonList(CsvMatrix.read(new String(content, StandardCharsets.UTF_8)));
            case "npy" -> NpyArray.read(content).matrices();
            case "npz" -> npz(content);
            default ->
                throw new InvalidInput("", name + " is neither CSV nor NPY nor NPZ; save the matrix as one of these");
        };
        checkSize(matrices);
        return matrices;
    }

    private static void checkSize(List<double[][]> matrices) {
        long numbers =
                matrices.stream().mapToLong(m -> (long) m.length * m[0].length).sum();
        if (numbers > MOST_NUMBERS) {
            throw tooLarge();
        }
    }

    private static InvalidInput tooLarge() {
        return new InvalidInput(
                "",
                "the file holds more than " + MOST_NUMBERS
                        + " numbers, which is the most that can be taken; leave out samples or columns");
    }

    private static List<double[][]> npz(byte[] content) {
        List<double[][]> matrices = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                byte[] array = zip.readNBytes(MOST_BYTES);
                if (array.length == MOST_BYTES) {
                    throw tooLarge();
                }
                matrices.addAll(NpyArray.read(array).matrices());
                checkSize(matrices);
            }
        } catch (IOException broken) {
            throw new InvalidInput("", "the NPZ file cannot be read: " + broken.getMessage());
        }
        if (matrices.isEmpty()) {
            throw new InvalidInput("", "the NPZ file holds no array; write one with numpy.savez");
        }
        return matrices;
    }
}
