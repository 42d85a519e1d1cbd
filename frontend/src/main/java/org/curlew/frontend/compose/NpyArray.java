package org.curlew.frontend.compose;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.curlew.spi.InvalidInput;

/**
 * An array in NumPy's NPY format (NEP 1): floats and integers of 4 or 8 bytes, little- or big-endian, C or Fortran order.
 *
 * @param values in C order
 */
record NpyArray(int[] shape, double[] values) {

    private static final Pattern TYPE = Pattern.compile("'descr':\\s*'([<>=|])([fi])([48])'");
    private static final Pattern SHAPE = Pattern.compile("'shape':\\s*\\(([0-9, ]*)\\)");

    /** @throws InvalidInput where it is something else */
    static NpyArray read(byte[] content) {
        try {
            return parsed(ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN));
        } catch (BufferUnderflowException | IndexOutOfBoundsException | ArithmeticException short_) {
            throw new InvalidInput("", "the NPY array ends too early; write it again with numpy.save");
        }
    }

    /** A vector is one row; an array of three dimensions is a stack of matrices. */
    List<double[][]> matrices() {
        int n = shape.length;
        int columns = n == 0 ? 1 : shape[n - 1];
        int rows = n < 2 ? 1 : shape[n - 2];
        if (n > 3 || rows == 0 || columns == 0) {
            throw new InvalidInput("", "an array of shape " + Arrays.toString(shape) + " is no matrix");
        }
        List<double[][]> all = new ArrayList<>();
        for (int k = 0; k < (n == 3 ? shape[0] : 1); k++) {
            double[][] matrix = new double[rows][];
            for (int i = 0; i < rows; i++) {
                int from = (k * rows + i) * columns;
                matrix[i] = Arrays.copyOfRange(values, from, from + columns);
            }
            all.add(matrix);
        }
        return all;
    }

    private static NpyArray parsed(ByteBuffer in) {
        byte[] magic = new byte[6];
        in.get(magic);
        if (!new String(magic, StandardCharsets.ISO_8859_1).equals("\u0093NUMPY")) {
            throw new InvalidInput("", "this is no NPY array; write it with numpy.save or numpy.savez");
        }
        int version = in.get();
        in.get();
        byte[] text = new byte[version == 1 ? Short.toUnsignedInt(in.getShort()) : in.getInt()];
        in.get(text);
        String header = new String(text, StandardCharsets.ISO_8859_1);
        Matcher type = TYPE.matcher(header);
        Matcher shape = SHAPE.matcher(header);
        if (!type.find() || !shape.find()) {
            throw new InvalidInput("", "the array must hold floats or integers of 4 or 8 bytes; got " + header.strip());
        }
        in.order(type.group(1).equals(">") ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
        int[] sizes = Arrays.stream(shape.group(1).split(","))
                .map(String::strip)
                .filter(s -> !s.isEmpty())
                .mapToInt(Integer::parseInt)
                .toArray();
        double[] values = values(in, number(type.group(2) + type.group(3)), sizes);
        return new NpyArray(sizes, header.contains("'fortran_order': True") ? fromFortran(values, sizes) : values);
    }

    private static double[] values(ByteBuffer in, ToDoubleFunction<ByteBuffer> number, int[] shape) {
        int count = 1;
        for (int size : shape) {
            count = Math.multiplyExact(count, size);
        }
        if (count > in.remaining() / 4) {
            throw new BufferUnderflowException();
        }
        double[] values = new double[count];
        for (int i = 0; i < count; i++) {
            values[i] = number.applyAsDouble(in);
            if (!Double.isFinite(values[i])) {
                throw new InvalidInput("", "number " + (i + 1) + " of the array must be finite; got " + values[i]);
            }
        }
        return values;
    }

    private static ToDoubleFunction<ByteBuffer> number(String type) {
        return switch (type) {
            case "f8" -> ByteBuffer::getDouble;
            case "f4" -> ByteBuffer::getFloat;
            case "i8" -> in -> in.getLong();
            default -> ByteBuffer::getInt;
        };
    }

    // the first index runs fastest
    private static double[] fromFortran(double[] values, int[] shape) {
        double[] ordered = new double[values.length];
        int[] index = new int[shape.length];
        for (double value : values) {
            int place = 0;
            for (int d = 0; d < shape.length; d++) {
                place = place * shape[d] + index[d];
            }
            ordered[place] = value;
            for (int d = 0; d < shape.length && ++index[d] == shape[d]; d++) {
                index[d] = 0;
            }
        }
        return ordered;
    }
}
