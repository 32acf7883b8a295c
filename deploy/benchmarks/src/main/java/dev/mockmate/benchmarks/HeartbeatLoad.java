package dev.mockmate.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.netty.bootstrap.Bootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoop;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.nio.NioEventLoopGroup;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseDecoder;
import io.netty.handler.codec.http.LastHttpContent;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Requests that were written before, over keep-alive connections with one in flight on each; one event loop sends and reads them
 * all, so that the load costs little beside what it measures.
 *
 * <p>Without a rate the loop is closed: each answer sends the next. With a rate requests are due at fixed times and count from
 * then, however late a connection became free.
 */
final class HeartbeatLoad {

    private static final long RECONNECT_MILLIS = 100;
    private static final long PATIENCE_SECONDS = 600;

    private final URI base;
    private final List<byte[]> requests;
    private final int connections;
    private final double perSecond;
    private final boolean once;
    private final Supplier<PartProcesses.Usage> usage;

    private final NioEventLoopGroup group = new NioEventLoopGroup(1);
    private final EventLoop loop = group.next();
    private final CountDownLatch finished = new CountDownLatch(1);
    private final ArrayDeque<Connection> idle = new ArrayDeque<>();
    private final ArrayDeque<Long> due = new ArrayDeque<>();
    private final Map<String, Long> answers = new TreeMap<>();
    private Latencies latencies;
    private Bootstrap bootstrap;
    private boolean running = true;
    private int next;
    private long answered;
    private long scheduled;
    private long firstDue;
    private PartProcesses.Usage start;
    private PartProcesses.Usage end;

    private HeartbeatLoad(
            String origin,
            List<byte[]> requests,
            int connections,
            double perSecond,
            boolean once,
            Supplier<PartProcesses.Usage> usage) {
        this.base = URI.create(origin);
        this.requests = requests;
        this.connections = connections;
        this.perSecond = perSecond;
        this.once = once;
        this.usage = usage;
    }

    /**
     * What came of one leg.
     *
     * @param answers by status, or by what became of a connection
     * @param used by all parts while it was measured
     */
    record Outcome(long answered, Map<String, Long> answers, Latencies latencies, PartProcesses.Usage used) {

        double perSecond() {
            return answered / used.seconds();
        }

        /** CPU seconds of a part for a thousand requests. */
        double secondsPerThousand(String part) {
            return used.cpuMillis().getOrDefault(part, 0L) / (double) Math.max(1, answered);
        }

        /** CPU seconds of the compilers of a part's JVM for a thousand requests. */
        double compilerSecondsPerThousand(String part) {
            return used.compilerMillis().getOrDefault(part, 0L) / (double) Math.max(1, answered);
        }

        /** The same with what was used until its effects were over too. */
        Outcome using(PartProcesses.Usage more) {
            return new Outcome(answered, answers, latencies, more);
        }

        /** Whether everything was answered with this status. */
        boolean isAll(String status) {
            return answers.keySet().equals(java.util.Set.of(status));
        }
    }

    /** Sends each request once, as fast as they are answered. */
    static Outcome each(String origin, List<byte[]> requests, int connections, Supplier<PartProcesses.Usage> usage) {
        return new HeartbeatLoad(origin, requests, connections, 0, true, usage)
                .run("each once", Duration.ZERO, Duration.ofSeconds(PATIENCE_SECONDS));
    }

    /** Sends them over and over; {@code perSecond} 0 for as fast as they are answered. */
    static Outcome during(
            String origin,
            List<byte[]> requests,
            int connections,
            double perSecond,
            Duration warmUp,
            Duration measured,
            Supplier<PartProcesses.Usage> usage) {
        return new HeartbeatLoad(origin, requests, connections, perSecond, false, usage)
                .run("over and over", warmUp, measured);
    }

    private Outcome run(String name, Duration warmUp, Duration measured) {
        latencies = new Latencies(name);
        bootstrap = new Bootstrap()
                .group(loop)
                .channel(NioSocketChannel.class)
                .option(ChannelOption.TCP_NODELAY, true)
                .handler(new ChannelInitializer<>() {
                    @Override
                    protected void initChannel(Channel channel) {
                        channel.pipeline().addLast(new HttpResponseDecoder(), new Connection());
                    }
                });
        if (warmUp.isZero()) {
            // Before the first answer can come.
            begin(name);
        } else {
            loop.schedule(() -> begin(name), warmUp.toMillis(), TimeUnit.MILLISECONDS);
        }
        for (int i = 0; i < connections; i++) {
            connect();
        }
        loop.schedule(this::finish, warmUp.plus(measured).toMillis(), TimeUnit.MILLISECONDS);
        if (perSecond > 0) {
            loop.execute(() -> {
                firstDue = System.nanoTime();
                sendDue();
            });
        }
        try {
            finished.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotMeasuredException("Interrupted.", e);
        } finally {
            group.shutdownGracefully(0, 1, TimeUnit.SECONDS);
        }
        return new Outcome(answered, Map.copyOf(answers), latencies, end.since(start));
    }

    private void connect() {
        bootstrap.connect(base.getHost(), base.getPort()).addListener(done -> {
            if (!done.isSuccess()) {
                answers.merge("connect failed", 1L, Long::sum);
                loop.schedule(this::connect, RECONNECT_MILLIS, TimeUnit.MILLISECONDS);
            }
        });
    }

    private void begin(String name) {
        latencies = new Latencies(name);
        answers.clear();
        answered = 0;
        start = usage.get();
    }

    private void finish() {
        if (running) {
            running = false;
            end = usage.get();
            finished.countDown();
        }
    }

    /** Takes up every request whose time has come, then sleeps until the next one's. */
    private void sendDue() {
        long now = System.nanoTime();
        while (dueAt(scheduled) <= now) {
            due.add(dueAt(scheduled++));
        }
        while (!due.isEmpty() && !idle.isEmpty()) {
            idle.poll().send(due.poll());
        }
        if (running) {
            loop.schedule(this::sendDue, dueAt(scheduled) - now, TimeUnit.NANOSECONDS);
        }
    }

    private long dueAt(long number) {
        return firstDue + (long) (number * 1e9 / perSecond);
    }

    private final class Connection extends SimpleChannelInboundHandler<HttpObject> {

        private ChannelHandlerContext context;
        private long meant;
        private String status;

        @Override
        public void channelActive(ChannelHandlerContext active) {
            context = active;
            sendNext();
        }

        void send(long at) {
            meant = at;
            byte[] request = requests.get(next++ % requests.size());
            context.writeAndFlush(
                    context.alloc().directBuffer(request.length).writeBytes(request), context.voidPromise());
        }

        @Override
        protected void channelRead0(ChannelHandlerContext from, HttpObject message) {
            if (message instanceof HttpResponse response) {
                status = String.valueOf(response.status().code());
            }
            if (message instanceof LastHttpContent && running) {
                answers.merge(status, 1L, Long::sum);
                latencies.add((System.nanoTime() - meant) / 1000);
                answered++;
                sendNext();
            }
        }

        private void sendNext() {
            if (once && next >= requests.size()) {
                if (answered >= requests.size()) {
                    finish();
                }
            } else if (perSecond == 0) {
                send(System.nanoTime());
            } else if (due.isEmpty()) {
                idle.add(this);
            } else {
                send(due.poll());
            }
        }

        @Override
        public void channelInactive(ChannelHandlerContext gone) {
            if (running) {
                idle.remove(this);
                answers.merge("connection closed", 1L, Long::sum);
                connect();
            }
        }

        @Override
        public void exceptionCaught(ChannelHandlerContext from, Throwable cause) {
            answers.merge("connection broken", 1L, Long::sum);
            from.close();
        }
    }

    /** A request without a body, or with one in JSON, as it goes over the wire. */
    static byte[] request(String origin, String method, String path, String token, String body) {
        return (method + " " + path + " HTTP/1.1\r\nHost: " + URI.create(origin).getAuthority()
                        + "\r\nAuthorization: Bearer " + token + "\r\n"
                        + (body.isEmpty() ? "" : "Content-Type: application/json\r\n")
                        + "Content-Length: " + body.length() + "\r\n\r\n" + body)
                .getBytes(UTF_8);
    }
}
