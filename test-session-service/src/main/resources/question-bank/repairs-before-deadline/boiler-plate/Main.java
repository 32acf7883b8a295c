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
        // Write your solution here.
        return new long[] {0, 0};
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
