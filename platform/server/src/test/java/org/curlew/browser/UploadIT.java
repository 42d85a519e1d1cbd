package org.curlew.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.curlew.browser.Visitor.button;
import static org.curlew.browser.Visitor.fill;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** Data of one's own, from files to a run. */
@EnabledIf(value = "org.curlew.browser.Chromium#found", disabledReason = "there is no Chromium or Chrome")
final class UploadIT {

    @TempDir
    private static Path folder;

    private static Visitor visitor;
    private static ServedLab lab;

    @BeforeAll
    static void open() throws Exception {
        visitor = new Visitor();
        lab = ServedLab.start(folder.resolve("data"));
    }

    @AfterAll
    static void close() {
        lab.close();
        visitor.close();
    }

    @Test
    void inputs_from_csv_and_targets_from_npz_show_their_shapes_and_are_learned() throws Exception {
        double[][] inputs = new double[40][3];
        double[][] targets = new double[40][1];
        Random random = new Random(1);
        for (int p = 0; p < 40; p++) {
            for (int j = 0; j < 3; j++) {
                inputs[p][j] = random.nextGaussian();
                targets[p][0] += inputs[p][j] / 2;
            }
        }
        try (Page page = ownData()) {
            fill(page, "Input neurons", "3");
            take(page, "Inputs, samples x M; required", csv("inputs.csv", inputs));
            assertThat(page.locator(".matrix-field").first()).containsText("40 × 3 matrix");
            take(page, "Targets", npz("targets.npz", targets));
            assertThat(page.locator(".matrix-field").nth(1)).containsText("40 × 1 matrix");
            fill(page, "Passes over the training set", "200");
            button(page, "Run").click();
            page.waitForURL(Pattern.compile(".*/run/.*"));
            assertThat(button(page, "Run again")).isVisible();
            page.waitForFunction(LEARNED);
        }
    }

    /** The first curve ends below a half of where it begins. */
    private static final String LEARNED = """
            () => { const y = document.querySelector('curlew-plot')?.figure?.series[0]?.mean; return y !== undefined && y.at(-1) < y[0] / 2; }
            """;

    @Test
    void files_that_are_no_matrix_of_moderate_size_are_refused_with_the_reason() throws Exception {
        try (Page page = ownData()) {
            Locator inputs = page.locator(".matrix-field").first();
            String field = "Inputs, samples x M; required";
            take(page, field, Files.writeString(folder.resolve("ragged.csv"), "1,2\n3\n"));
            assertThat(inputs).containsText("line 2 has 1 numbers, the first row has 2");
            take(page, field, Files.writeString(folder.resolve("nan.csv"), "1,2\n3,nan\n"));
            assertThat(inputs).containsText("line 2, number 2 must be a finite number; got nan");
            take(page, field, npz("nan.npz", new double[][] {{1, Double.NaN}}));
            assertThat(inputs).containsText("number 2 of the array must be finite; got NaN");
            take(page, field, npz("large.npz", new double[1100][1000]));
            assertThat(inputs).containsText("more than 1000000 numbers");
            take(page, field, Files.writeString(folder.resolve("picture.csv"), "\n"));
            assertThat(inputs).containsText("the file holds no numbers");
            assertThat(inputs).containsText("not given");
            assertThat(button(page, "Run")).isDisabled();
        }
    }

    @Test
    void a_file_that_is_chosen_the_moment_another_is_refused_is_taken() {
        try (Page page = ownData()) {
            Locator inputs = page.locator(".matrix-field").first();
            inputs.evaluate(CHOOSES_TWO);
            assertThat(inputs).containsText("line 2, number 2 must be a finite number; got nan");
        }
    }

    private static final String CHOOSES_TWO = """
            field => {
              const choose = (name, text) => {
                const input = field.querySelector('vaadin-upload').shadowRoot.querySelector('input[type=file]');
                const files = new DataTransfer();
                files.items.add(new File([text], name));
                input.files = files.files;
                input.dispatchEvent(new Event('change'));
              };
              const refused = new MutationObserver(() => {
                if (!field.textContent.includes('the first row has 2')) return;
                refused.disconnect();
                choose('nan.csv', '1,2\\n3,nan\\n');
              });
              refused.observe(field, { childList: true, characterData: true, subtree: true });
              choose('ragged.csv', '1,2\\n3\\n');
            }
            """;

    private static Page ownData() {
        Page page = visitor.open(lab, "compose");
        page.locator(".card", new Page.LocatorOptions().setHas(Visitor.heading(page, "Task")))
                .locator("vaadin-select")
                .first()
                .click();
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("Data of your own"))
                .click();
        assertThat(page.locator(".matrix-field")).hasCount(2);
        return page;
    }

    private static void take(Page page, String field, Path file) {
        page.locator(".matrix-field", new Page.LocatorOptions().setHas(page.getByLabel("Choose a file for " + field)))
                .locator("input[type=file]")
                .setInputFiles(file);
    }

    private static Path csv(String name, double[][] matrix) throws IOException {
        StringBuilder text = new StringBuilder();
        for (double[] row : matrix) {
            for (int j = 0; j < row.length; j++) {
                text.append(j == 0 ? "" : ",").append(row[j]);
            }
            text.append("\n");
        }
        return Files.writeString(folder.resolve(name), text);
    }

    // as numpy.savez writes it
    private static Path npz(String name, double[][] matrix) throws IOException {
        String header = "{'descr': '<f8', 'fortran_order': False, 'shape': (%d, %d), }"
                .formatted(matrix.length, matrix[0].length);
        byte[] padded = (header + " ".repeat(117 - header.length()) + "\n").getBytes(StandardCharsets.ISO_8859_1);
        ByteBuffer array = ByteBuffer.allocate(10 + padded.length + 8 * matrix.length * matrix[0].length)
                .order(ByteOrder.LITTLE_ENDIAN);
        array.put("\u0093NUMPY".getBytes(StandardCharsets.ISO_8859_1))
                .put((byte) 1)
                .put((byte) 0);
        array.putShort((short) padded.length).put(padded);
        for (double[] row : matrix) {
            for (double value : row) {
                array.putDouble(value);
            }
        }
        Path file = folder.resolve(name);
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("x.npy"));
            zip.write(array.array());
            zip.closeEntry();
        }
        return file;
    }
}
