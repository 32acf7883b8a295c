import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Scanner;

public class Main {
    record Job(long hours, long deadline) {}

    /** Returns {number of jobs, total hours}. */
    static long[] plan(List<Job> jobs) {
        jobs.sort(Comparator.comparingLong(Job::deadline));
        PriorityQueue<Long> chosen = new PriorityQueue<>(Collections.reverseOrder());
        long total = 0;
        for (Job job : jobs) {
            chosen.add(job.hours());
            total += job.hours();
            if (total > job.deadline()) {
                total -= chosen.remove();
            }
        }
        return new long[] {chosen.size(), total};
    }

    public static void main(String[] args) {
        Scanner in = new Scanner(System.in);
        int n = in.nextInt();
        List<Job> jobs = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            jobs.add(new Job(in.nextLong(), in.nextLong()));
        }
        long[] answer = plan(jobs);
        System.out.println(answer[0] + " " + answer[1]);
    }
}
