package org.curlew.lab.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Jdbi;

/** The embedded H2 database of a data directory, brought to the newest schema when opened. */
public final class Database implements AutoCloseable {

    // no write delay: what is committed survives the end of the process, however it comes
    private static final String OPTIONS = ";DB_CLOSE_ON_EXIT=FALSE;WRITE_DELAY=0";

    private final HikariDataSource source;
    private final Jdbi jdbi;

    public Database(Path directory) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl("jdbc:h2:file:" + directory.resolve("curlew").toAbsolutePath() + OPTIONS);
        config.setUsername("curlew");
        config.setPassword("");
        config.setMaximumPoolSize(8);
        source = new HikariDataSource(config);
        Flyway.configure(Database.class.getClassLoader())
                .dataSource(source)
                .locations("classpath:org/curlew/lab/store")
                .load()
                .migrate();
        jdbi = Jdbi.create(source);
    }

    public Jdbi jdbi() {
        return jdbi;
    }

    @Override
    public void close() {
        source.close();
    }
}
