package org.curlew.server.rest;

import io.javalin.http.Context;
import io.javalin.http.sse.SseClient;
import io.javalin.http.sse.SseHandler;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.curlew.lab.runs.Subscription;

/**
 * Progress, live: one event now, one at every change, the last when nothing more will change by itself.
 *
 * @param watch subscribes a listener
 * @param now the state when somebody begins to listen
 * @param ended whether this is the last
 * @param body as it is sent
 */
record LiveEvents<T>(
        Function<Consumer<T>, Subscription> watch, Supplier<T> now, Predicate<T> ended, Function<T, Object> body) {

    void to(Context ctx) throws Exception {
        new SseHandler(client -> {
                    client.keepAlive();
                    Subscription watching = watch.apply(news -> tell(client, news));
                    client.onClose(watching::close);
                    tell(client, now.get());
                })
                .handle(ctx);
    }

    private void tell(SseClient client, T news) {
        client.sendEvent("progress", Json.MAPPER.writeValueAsString(body.apply(news)));
        if (ended.test(news)) {
            client.close();
        }
    }
}
