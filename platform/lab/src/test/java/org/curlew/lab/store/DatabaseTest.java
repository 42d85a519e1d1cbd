package org.curlew.lab.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Random;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The file of an open database is what a killed process leaves behind. */
class DatabaseTest {

    private static final int COMMITS = 300;
    private static final int KEPT = 7;
    private static final int LARGEST = 40_000;

    @TempDir
    private Path folder;

    @Test
    void what_is_committed_is_in_the_file_before_anyone_closes_it() throws IOException {
        Path lab = Files.createDirectory(folder.resolve("lab"));
        try (Database database = new Database(lab)) {
            Jdbi jdbi = database.jdbi();
            jdbi.useHandle(h -> {
                h.execute("SET RETENTION_TIME 0"); // pages are used again at once
                h.execute("CREATE TABLE scratch (number INT PRIMARY KEY, content VARBINARY)");
            });
            Random random = new Random(1);
            for (int number = 1; number <= COMMITS; number++) {
                byte[] content = new byte[random.nextInt(LARGEST)];
                random.nextBytes(content);
                int last = number;
                jdbi.useTransaction(h -> {
                    h.execute("INSERT INTO scratch VALUES (?, ?)", last, content);
                    h.execute("DELETE FROM scratch WHERE number = ?", last - KEPT);
                });
                assertThat(lastFoundAfterAKill(lab)).isEqualTo(number);
            }
        }
    }

    private int lastFoundAfterAKill(Path lab) throws IOException {
        Path left = folder.resolve("left");
        Files.copy(lab.resolve("curlew.mv.db"), folder.resolve("left.mv.db"), StandardCopyOption.REPLACE_EXISTING);
        return Jdbi.create("jdbc:h2:file:" + left.toAbsolutePath(), "curlew", "")
                .withHandle(h -> h.createQuery("SELECT MAX(number) FROM scratch")
                        .mapTo(Integer.class)
                        .one());
    }
}
