package org.curlew.frontend.compose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.curlew.engine.simulation.Outcome;
import org.curlew.engine.simulation.Trajectory;
import org.curlew.lab.export.SeriesNpz;
import org.curlew.spi.InvalidInput;
import org.curlew.spi.ParameterType;
import org.junit.jupiter.api.Test;

final class MatrixFileTest {

    @Test
    void a_row_a_line_with_or_without_a_heading_whatever_parts_the_numbers() {
        for (String text : List.of("1,2\n3,4\n", "a b; cd\n1; 2\n3; 4", "1 2\r\n3 4", "\uFEFF1\t2\n\n3\t4\n")) {
            assertThat(csv(text)).isDeepEqualTo(new double[][] {{1, 2}, {3, 4}});
        }
    }

    private static double[][] csv(String text) {
        return MatrixFile.read("m.csv", bytes(text)).getFirst();
    }

    @Test
    void a_ragged_row_and_a_word_are_named_by_their_line() {
        assertThatThrownBy(() -> csv("1,2\n3\n"))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("line 2");
        assertThatThrownBy(() -> csv("1,2\n3,x\n"))
                .hasMessageContaining("line 2")
                .hasMessageContaining("got x");
        assertThatThrownBy(() -> csv("1,nan\n")).hasMessageContaining("got nan");
        assertThatThrownBy(() -> csv("\n")).hasMessageContaining("no numbers");
    }

    @Test
    void numpy_arrays_are_read_in_either_order_and_byte_order() {
        double[][] expected = {{1, 2, 3}, {4, 5, 6}};
        assertThat(npy("<f8", false, "2, 3", ByteOrder.LITTLE_ENDIAN, 1, 2, 3, 4, 5, 6))
                .isDeepEqualTo(expected);
        assertThat(npy(">f8", false, "2, 3", ByteOrder.BIG_ENDIAN, 1, 2, 3, 4, 5, 6))
                .isDeepEqualTo(expected);
        assertThat(npy("<f8", true, "2, 3", ByteOrder.LITTLE_ENDIAN, 1, 4, 2, 5, 3, 6))
                .isDeepEqualTo(expected);
        assertThat(npy("<f8", false, "3,", ByteOrder.LITTLE_ENDIAN, 1, 2, 3)).isDeepEqualTo(new double[][] {{1, 2, 3}});
    }

    @Test
    void what_the_program_itself_exports_can_be_read() throws Exception {
        Trajectory t = new Trajectory(
                "a",
                1,
                new long[] {0, 1, 10},
                Map.of("loss", new double[] {0.3, 0.2, 0.1}),
                new Outcome(Outcome.Kind.COMPLETED, 10, ""),
                List.of(),
                "plain");
        ByteArrayOutputStream npz = new ByteArrayOutputStream();
        SeriesNpz.write(List.of(t), npz);
        assertThatThrownBy(() -> MatrixFile.read("run.npz", npz.toByteArray()))
                .as("its array of names holds no numbers")
                .hasMessageContaining("floats or integers");
    }

    @Test
    void a_file_that_ends_too_early_or_is_something_else_is_refused() {
        byte[] whole = npyBytes("<f8", false, "2, 3", ByteOrder.LITTLE_ENDIAN, 1, 2, 3, 4, 5, 6);
        assertThatThrownBy(() -> MatrixFile.read("m.npy", java.util.Arrays.copyOf(whole, whole.length - 9)))
                .hasMessageContaining("ends too early");
        assertThatThrownBy(() -> MatrixFile.read("m.npy", bytes("hello, this is text")))
                .hasMessageContaining("no NPY");
        assertThatThrownBy(() -> MatrixFile.read("m.xlsx", new byte[0])).hasMessageContaining("neither CSV");
    }

    @Test
    void a_shape_is_said_in_words() {
        assertThat(MatrixShape.of(Typed.value("[[1,2,3],[4,5,6]]"), ParameterType.MATRIX))
                .isEqualTo("2 × 3 matrix");
        assertThat(MatrixShape.of(Typed.value("[[[1]],[[2,3]]]"), ParameterType.MATRICES))
                .isEqualTo("2 matrices: 1 × 1, 1 × 2");
    }

    private static double[][] npy(String type, boolean fortran, String shape, ByteOrder order, double... values) {
        return MatrixFile.read("m.npy", npyBytes(type, fortran, shape, order, values))
                .getFirst();
    }

    private static byte[] npyBytes(String type, boolean fortran, String shape, ByteOrder order, double... values) {
        byte[] header = ("{'descr': '" + type + "', 'fortran_order': " + (fortran ? "True" : "False") + ", 'shape': ("
                        + shape + "), }\n")
                .getBytes(StandardCharsets.US_ASCII);
        ByteBuffer file =
                ByteBuffer.allocate(10 + header.length + 8 * values.length).order(ByteOrder.LITTLE_ENDIAN);
        file.put((byte) 0x93)
                .put(bytes("NUMPY"))
                .put((byte) 1)
                .put((byte) 0)
                .putShort((short) header.length)
                .put(header);
        file.order(order);
        for (double value : values) {
            file.putDouble(value);
        }
        return file.array();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
