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
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithm.py" />
            <source>Geological images</source>
            <translation>地质影像</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithm.py" />
            <source>Prospectivity</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithm.py" />
            <source>Landforms</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithm.py" />
            <source>Simulation</source>
            <translation type="unfinished" />
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
            <translation type="unfinished" />
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
            <translation type="unfinished" />
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
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/data/build_feature_stack.py" />
            <source>Magnetics at 50 m, radiometrics at 100 m, a satellite scene at 10 m and a layer of faults become one raster at the grid of the magnetics, with the distance to the faults as its last band.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/data/build_feature_stack.py" />
            <source>stack,align,resample,warp,merge bands,features,predictors,evidence layers,distance,data cube,preprocessing</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/data/build_feature_stack.py" />
            <source>Rasters</source>
            <translation>栅格</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/data/build_feature_stack.py" />
            <source>The rasters to stack; all their bands are used, in this order.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/data/build_feature_stack.py" />
            <source>only distances to vector layers, on the grid to follow.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/data/build_feature_stack.py" />
            <source>Vector layers for distance</source>
            <translation>用于计算距离的矢量图层</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/data/build_feature_stack.py" />
            <source>For each of these layers a band holds the distance to its nearest feature, in map units of the stack.</source>
            <translation type="unfinished" />
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
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/data/build_feature_stack.py" />
            <source>the grid of the first raster, over the area of all.</source>
            <translation type="unfinished" />
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
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/data/build_feature_stack.py" />
            <source>Coordinate reference system</source>
            <translation>坐标参照系</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/data/build_feature_stack.py" />
            <source>The coordinate system of the stack. Not together with a grid to follow.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/data/build_feature_stack.py" />
            <source>that of the grid to follow, or else of the first raster.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/data/build_feature_stack.py" />
            <source>Pixel size</source>
            <translation>像元大小</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/data/build_feature_stack.py" />
            <source>Side of a pixel of the stack, in units of its coordinate system. Not together with a grid to follow.</source>
            <translation type="unfinished" />
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
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/data/build_feature_stack.py" />
            <source>Fill gaps up to</source>
            <translation>填补空缺的最大距离</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/data/build_feature_stack.py" />
            <source>Cells without data are filled from valid ones that are at most so many pixels away. 0 fills nothing.</source>
            <translation type="unfinished" />
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
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/data/build_feature_stack.py" />
            <source>A GeoTIFF of 32-bit floats with one named band for each feature.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/data/build_feature_stack.py" />
            <source>Feature stack</source>
            <translation>特征栈</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/data/build_feature_stack.py" />
            <source>{rasters}: choose rasters, or vector layers together with a grid to follow.</source>
            <translation type="unfinished" />
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
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/data/build_tile_index.py" />
            <source>To test on the northern half of a map sheet, select its windows, set their fold to 1 and the others to 2 and more, and train with test fold 1.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/data/build_tile_index.py" />
            <source>tiles,windows,patches,chips,grid,folds,cross-validation,spatial blocks,split,train test,sampling</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/data/build_tile_index.py" />
            <source>Features</source>
            <translation>特征</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/data/build_tile_index.py" />
            <source>The raster to train on, for example a feature stack.</source>
            <translation type="unfinished" />
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
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/data/build_tile_index.py" />
            <source>the window size, so that windows do not overlap.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/data/build_tile_index.py" />
            <source>Least valid share</source>
            <translation>最小有效比例</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/data/build_tile_index.py" />
            <source>Windows with a smaller share of valid pixels are left out.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/data/build_tile_index.py" />
            <source>Tile index</source>
            <translation>切片索引</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/data/build_tile_index.py" />
            <source>One polygon for each window, with its number, fold, valid share and the share of each class.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/evaluation/describe_model.py" />
            <source>Describe model</source>
            <translation>查看模型信息</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/evaluation/describe_model.py" />
            <source>Writes what a model file says of itself: the bands and pixel size it expects, its classes, where and on what it was trained, how it was tested and how it did beside the baselines.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/evaluation/describe_model.py" />
            <source>A model file that a colleague sent: does it fit your bands, and was it tested on ground it had not seen?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/evaluation/describe_model.py" />
            <source>model card,metadata,information,provenance,classes,bands,documentation</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/evaluation/describe_model.py" />
            <source>A model file of any tool (.safetensors).</source>
            <translation type="unfinished" />
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
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/evaluation/evaluate_classification.py" />
            <source>A class map, the field sheets of a part of the area that was not trained on, and the field with the rock unit.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/evaluation/evaluate_classification.py" />
            <source>accuracy,assessment,validation,confusion matrix,kappa,F1,IoU,map comparison,ground truth,quality,bootstrap</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/evaluation/evaluate_classification.py" />
            <source>Class map</source>
            <translation>分类图</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/evaluation/evaluate_classification.py" />
            <source>The raster of class numbers to evaluate; its first band is used.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/evaluation/evaluate_classification.py" />
            <source>True classes</source>
            <translation>真实类别</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/evaluation/evaluate_classification.py" />
            <source>What is known: polygons, lines, points or a raster of class numbers, in any coordinate system.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/evaluation/evaluate_classification.py" />
            <source>Zones</source>
            <translation>分区</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/evaluation/evaluate_classification.py" />
            <source>Evaluate only inside these polygons, for example the windows of one fold.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/evaluation/evaluate_classification.py" />
            <source>everywhere where both are known.</source>
            <translation>两者皆已知的所有位置。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/evaluation/evaluate_classification.py" />
            <source>Figures with confidence intervals, the confusion matrix and what they mean.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/evaluation/evaluate_classification.py" />
            <source>A table with the figures of each class and of the whole.</source>
            <translation type="unfinished" />
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
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/evaluation/explain_model.py" />
            <source>To see whether a lithology model uses the radiometrics or only the elevation: permutation, with the training map as true classes.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/evaluation/explain_model.py" />
            <source>explain,interpretability,feature importance,permutation,integrated gradients,occlusion,attribution,saliency,XAI</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/evaluation/explain_model.py" />
            <source>A raster with the bands that the model was trained on.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/evaluation/explain_model.py" />
            <source>Method</source>
            <translation>方法</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/evaluation/explain_model.py" />
            <source>permutation shuffles one band at a time; occlusion replaces it by its mean; integrated-gradients follows the output from the mean of the bands to their values, cell by cell.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/evaluation/explain_model.py" />
            <source>Polygons, lines, points or a raster of class numbers, to measure the loss of accuracy on.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/evaluation/explain_model.py" />
            <source>the classes that the model itself maps are taken as true.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/evaluation/explain_model.py" />
            <source>Class</source>
            <translation>类别</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/evaluation/explain_model.py" />
            <source>Name or number of the class to explain.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/evaluation/explain_model.py" />
            <source>all classes together; at each cell the class that the model maps.</source>
            <translation type="unfinished" />
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
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/evaluation/explain_model.py" />
            <source>The importances as a picture and in words.</source>
            <translation>以图和文字表示的重要性。</translation>
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
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/segment_raster.py" />
            <source>The feature stack of the neighbouring map sheet and the model file of this one.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/segment_raster.py" />
            <source>predict,prediction,inference,apply model,deep learning,semantic segmentation,classification,lithology,geological map,probability,uncertainty,vectorise,polygons</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/segment_raster.py" />
            <source>The raster to map, with the bands that the model was trained on, in any order.</source>
            <translation type="unfinished" />
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
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/train_segmentation.py" />
            <source>A feature stack of magnetics, radiometrics and elevation, and the polygons of a geological map of a part of the area: choose the field with the rock unit, leave the rest as it is and run.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/train_segmentation.py" />
            <source>deep learning,machine learning,neural network,U-Net,semantic segmentation,classification,lithology,geological map,land cover,pixel classification,supervised,random forest,train,artificial intelligence</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/train_segmentation.py" />
            <source>The raster to learn from: any number of bands of any type, for example a feature stack.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/train_segmentation.py" />
            <source>automatic chooses between a network, a forest that sees the same surroundings, and a mixture of both, by spatial validation within the training data, and says in the report which and why. Any other name trains that network alone.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/landforms/classify_geomorphons.py" />
            <source>Classify geomorphons</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/landforms/classify_geomorphons.py" />
            <source>Gives every cell one of ten landforms: flat, peak, ridge, shoulder, spur, slope, hollow, footslope, valley, pit. From the cell one looks in eight directions; the form follows from how many of them show higher, lower or level ground.
The result is that of GRASS r.geomorphon, cell by cell; it is several times as fast and takes DEMs of any size. Cells at the edge of the DEM (SKIP and one more) have no class.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/landforms/classify_geomorphons.py" />
            <source>A 30 m DEM, search 15 cells, skip 2 cells, flatness 1 degree: valleys, slopes and ridges of a mountain range.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/landforms/classify_geomorphons.py" />
            <source>geomorphon,landform,classification,geomorphology,r.geomorphon,ridge,valley,openness,DEM,terrain</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/landforms/classify_geomorphons.py" />
            <source>Search distance</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/landforms/classify_geomorphons.py" />
            <source>How far to look, in UNITS: forms are up to about twice as wide. Cells nearer than that are looked at.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/landforms/classify_geomorphons.py" />
            <source>Skip distance</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/landforms/classify_geomorphons.py" />
            <source>How far around the cell not to look, in UNITS, to overlook small steps and noise.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/landforms/classify_geomorphons.py" />
            <source>Flatness threshold</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/landforms/classify_geomorphons.py" />
            <source>Ground seen within this angle of the horizontal is level.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/landforms/classify_geomorphons.py" />
            <source>degrees</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/landforms/classify_geomorphons.py" />
            <source>Flatness distance</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/landforms/classify_geomorphons.py" />
            <source>From this distance on, in UNITS, ground is level by the height that the threshold has there, so that far summits still count. 0 is never.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/landforms/classify_geomorphons.py" />
            <source>Unit of the distances</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/landforms/classify_geomorphons.py" />
            <source>cells are rows of the DEM; metres are metres on the ground, in any coordinate system.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/landforms/classify_geomorphons.py" />
            <source>Classify only this rectangle.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/landforms/classify_geomorphons.py" />
            <source>the whole DEM.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/landforms/classify_geomorphons.py" />
            <source>Geomorphons</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/landforms/classify_geomorphons.py" />
            <source>The form of each cell, 1 to 10, with names and colours.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/landforms/classify_geomorphons.py" />
            <source>Ternary patterns</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/landforms/classify_geomorphons.py" />
            <source>Number of the pattern of the eight directions, the smallest of its rotations and mirror images.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/landforms/classify_geomorphons.py" />
            <source>Intensity</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/landforms/classify_geomorphons.py" />
            <source>Mean height of the cell over what it sees, in metres.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/landforms/classify_geomorphons.py" />
            <source>Exposition</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/landforms/classify_geomorphons.py" />
            <source>Height of the cell over the most different thing that it sees (below 0: under it), in metres.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/landforms/classify_geomorphons.py" />
            <source>Range</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/landforms/classify_geomorphons.py" />
            <source>Height between the highest and the lowest thing that the cell sees, in metres.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/landforms/classify_geomorphons.py" />
            <source>{skip} should be less than {search}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/landforms/describe_landforms.py" />
            <source>Describe landforms</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/landforms/describe_landforms.py" />
            <source>Measures each polygon on a DEM: relief, mean and spread of the slope, elongation and direction, hypsometric integral, volume above the lowest cell, and roughness; all in metres on the ground, also for data in degrees.
Outlines that cross themselves are repaired. Polygons where the DEM has no elevation keep empty fields.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/landforms/describe_landforms.py" />
            <source>Landslides from “Map landforms” and the DEM: which are steep, long and rough, and which face the valley?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/landforms/describe_landforms.py" />
            <source>landform,morphometry,zonal statistics,relief,hypsometric integral,volume,elongation,orientation,roughness,landslide</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/landforms/describe_landforms.py" />
            <source>The polygons to measure, in any coordinate system.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/landforms/describe_landforms.py" />
            <source>Described landforms</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/landforms/describe_landforms.py" />
            <source>The polygons with their own fields and a field for each measure.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/landforms/describe_landforms.py" />
            <source>How the landforms differ: histograms, directions, a table.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/landforms/describe_landforms.py" />
            <source>Measured landforms</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/landforms/describe_landforms.py" />
            <source>Number of polygons that lie on elevations.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/landforms/map_landforms.py" />
            <source>Map landforms</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/landforms/map_landforms.py" />
            <source>Applies a model of “Train landform network” to a DEM and writes the landforms in the colours of the training data; on request also the probability of each, the uncertainty, and polygons.
The model is fitted to the cell size of the DEM; where that differs much from the one it was trained on, the DEM is resampled. DEMs of any size need only little memory.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/landforms/map_landforms.py" />
            <source>The DEM of the next valley and the model that learned the landslides of this one.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/landforms/map_landforms.py" />
            <source>landform,geomorphology,DEM,predict,deep learning,segmentation,landslide,crater,map,probability,polygons</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/landforms/map_landforms.py" />
            <source>Imagery</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/landforms/map_landforms.py" />
            <source>The images that the model was trained with, with the same band names, on any grid.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/landforms/map_landforms.py" />
            <source>for a model that was trained on a DEM alone.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/landforms/map_landforms.py" />
            <source>A model file that “Train landform network” wrote (.safetensors).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/landforms/map_susceptibility.py" />
            <source>Map susceptibility</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/landforms/map_susceptibility.py" />
            <source>Applies a susceptibility model: calibrated probability, the spread of the ensemble, where the ground is unlike all that the model was trained on, and five classes.
A model that was trained on a DEM needs only a DEM: terrain attributes are derived in the same windows, in metres. Bands of a stack are matched by name. Rasters of any size need only little memory.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/landforms/map_susceptibility.py" />
            <source>The DEM or stack that the model was trained on, or that of the neighbouring valley, and the model file.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/landforms/map_susceptibility.py" />
            <source>landslide,susceptibility,hazard,sinkhole,debris flow,rockfall,gully,terrain,DEM,predict,inference,uncertainty,area of applicability,success rate,classes,apply model</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/landforms/map_susceptibility.py" />
            <source>DEM or stack</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/landforms/map_susceptibility.py" />
            <source>The raster to map, of the kind that the model was trained on.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/landforms/map_susceptibility.py" />
            <source>A model file that “Train susceptibility model” wrote (.safetensors).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/landforms/map_susceptibility.py" />
            <source>Susceptibility</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/landforms/map_susceptibility.py" />
            <source>Calibrated probability, 0 to 1, at the share of events that the model was trained with.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/landforms/map_susceptibility.py" />
            <source>Uncertainty</source>
            <translation>不确定性</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/landforms/map_susceptibility.py" />
            <source>Standard deviation of the susceptibility over the members of the ensemble.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/landforms/map_susceptibility.py" />
            <source>Classes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/landforms/map_susceptibility.py" />
            <source>Very low (1) to very high (5) by the success-rate curve: of the events that were kept aside, the highest class holds 50 %, those from high up 75 %, from moderate up 90 %, from low up 98 %.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/landforms/terrain_attributes.py" />
            <source>Terrain attributes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/landforms/terrain_attributes.py" />
            <source>Computes attributes of the terrain, each at one or several scales, as the named bands of one raster. At a scale a quadratic surface is fitted to the window around every cell, so that slopes and curvatures mean the same on a fine and on a coarse DEM.
DEMs in degrees are computed in metres, with the cell size of each row on the ellipsoid. A cell has a value where every cell of its window has an elevation. Curvatures are positive where the ground is convex, in 1/m; aspect is in degrees clockwise from north and NoData on flat ground.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/landforms/terrain_attributes.py" />
            <source>A 10 m DEM, attributes slope, tangential-curvature and tpi, scales 30 90 270: nine bands for a landslide model.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/landforms/terrain_attributes.py" />
            <source>terrain,DEM,slope,aspect,curvature,topographic position index,TPI,ruggedness,roughness,openness,relief,hillshade,geomorphometry,multiscale,morphometry</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/landforms/terrain_attributes.py" />
            <source>Attributes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/landforms/terrain_attributes.py" />
            <source>What to compute. tpi: height over the mean of the window; tri: ruggedness index; local-relief: highest less lowest; roughness: the relief of 3 x 3 cells, averaged over the window; vector-ruggedness: spread of normals; openness: mean angle to the horizon, positive upwards and negative downwards, as far as half the window.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/landforms/terrain_attributes.py" />
            <source>Scales</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/landforms/terrain_attributes.py" />
            <source>Sides of the windows in map units, or in metres for a DEM in degrees; several with blanks between. Each becomes the nearest odd number of cells, 3 or more. 0 stands for 3 x 3 cells with the weights of Horn, as in gdaldem.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/landforms/terrain_attributes.py" />
            <source>3 x 3 cells with the weights of Horn, as in gdaldem.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/landforms/terrain_attributes.py" />
            <source>Compute only this rectangle.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/landforms/terrain_attributes.py" />
            <source>Edges</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/landforms/terrain_attributes.py" />
            <source>nodata leaves cells whose window sticks out of the DEM empty; reflect mirrors the DEM at its outermost cells.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/landforms/terrain_attributes.py" />
            <source>A GeoTIFF of 32-bit floats with a named band, with its unit, for each attribute and scale.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/landforms/train_landforms.py" />
            <source>Train landform network</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/landforms/train_landforms.py" />
            <source>Learns to map landforms on a DEM from places where they are known: digitised landslides, terraces or craters, a geomorphological map, or geomorphons as a start. The result is one model file for “Map landforms”, and a report.
The network takes the elevations themselves: a layer inside it derives slopes, curvatures and lines of sight at several scales in metres. One model therefore works on other DEMs of a similar cell size, and at any height above the sea.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/landforms/train_landforms.py" />
            <source>A DEM and the landslides mapped on a part of it, with the rest as another class; leave the rest as it is and run.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/landforms/train_landforms.py" />
            <source>deep learning,machine learning,landform,geomorphology,DEM,landslide,crater,U-Net,segmentation,neural network,train,geomorphological map</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/landforms/train_landforms.py" />
            <source>Images or other grids that help, in any coordinate system and resolution; they are resampled to the DEM.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/landforms/train_landforms.py" />
            <source>the network sees the DEM alone.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/landforms/train_landforms.py" />
            <source>Terrain scales</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/landforms/train_landforms.py" />
            <source>Sides of the windows in which the network sees the terrain, in map units, or in metres for a DEM in degrees; several with blanks between, from the smallest to about twice the largest landform.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/landforms/train_landforms.py" />
            <source>3, 7, 15 and 31 cells.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/landforms/train_landforms.py" />
            <source>What follows the terrain layer. automatic trains a light network at full resolution and a forest on the same terrain attributes, and takes the better one, or their mixture, by validation on ground that neither has seen; any other name is that network. With flips as augmentation the network does not see where north is; with none it does.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/landforms/train_susceptibility.py" />
            <source>Train susceptibility model</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/landforms/train_susceptibility.py" />
            <source>Learns from mapped landslides, sinkholes, gullies or other events and from the terrain where more of them may happen. The result is one model file for “Map susceptibility”, and a report.
A DEM is enough: slope, aspect, curvatures, position and relief are derived from it in windows of several sizes. Whole parts of the ground are kept aside in turn and scored by models that have not seen them; logistic regression and forests, on the cell and on its surroundings, stand in the same table.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/landforms/train_susceptibility.py" />
            <source>A DEM, and the points where landslides began: leave the rest as it is and run. To compare with published figures, give the places without landslides as well, choose clusters as PARTITION and 10 or more REPEATS.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/landforms/train_susceptibility.py" />
            <source>landslide,susceptibility,hazard,sinkhole,karst,debris flow,rockfall,gully,erosion,avalanche,terrain,DEM,machine learning,deep learning,spatial cross-validation,presence,train</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/landforms/train_susceptibility.py" />
            <source>A digital elevation model, from which terrain attributes are derived, or a raster with one band for each attribute. Put rasters of different grids together with “Build feature stack” first.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/landforms/train_susceptibility.py" />
            <source>Events</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/landforms/train_susceptibility.py" />
            <source>Points or polygons of what happened, best of where it began. At least 5; a cell of the raster counts once, and of a polygon up to 20 cells. Invalid polygons are repaired.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/landforms/train_susceptibility.py" />
            <source>Places without events</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/landforms/train_susceptibility.py" />
            <source>Points or polygons where nothing happened.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/landforms/train_susceptibility.py" />
            <source>background is drawn at random, anew for each member of the ensemble.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/landforms/train_susceptibility.py" />
            <source>Polygons of the ground that was searched for events; background is drawn from it only.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/landforms/train_susceptibility.py" />
            <source>Band with the elevation</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/landforms/train_susceptibility.py" />
            <source>Name of the band of a stack from which terrain attributes are derived, too.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/landforms/train_susceptibility.py" />
            <source>a raster of one band is a DEM; the bands of a stack are taken as they are.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/landforms/train_susceptibility.py" />
            <source>Windows of the terrain attributes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/landforms/train_susceptibility.py" />
            <source>Sides of the windows in map units (metres for a DEM in degrees), separated by blanks, for example 30 90 270.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/landforms/train_susceptibility.py" />
            <source>3, 9 and 27 cells.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/landforms/train_susceptibility.py" />
            <source>automatic chooses by spatial folds and says in the report which and why, between a patch network, a forest and a logistic regression on surroundings, randomised trees and a linear (logistic) model on the attributes of the cell, and mixtures of them. Any other name takes that one.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/landforms/train_susceptibility.py" />
            <source>Share of the area with events</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/landforms/train_susceptibility.py" />
            <source>Share of the area that is like the events, above 0 and below 1. It sets the level of the map, not its order.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/landforms/train_susceptibility.py" />
            <source>that of the sample if places without events are given, else estimated from the scores; reported.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/landforms/train_susceptibility.py" />
            <source>Background places per event</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/landforms/train_susceptibility.py" />
            <source>How many background places are drawn per event, for each member.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/landforms/train_susceptibility.py" />
            <source>Kind of folds</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/landforms/train_susceptibility.py" />
            <source>blocks keeps square blocks together, with the events near to each other on one side; clusters are k-means clusters of the places, as in most studies of landslides, and harder.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/landforms/train_susceptibility.py" />
            <source>chosen from the distance between events and the correlation of the attributes, and reported.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/landforms/train_susceptibility.py" />
            <source>Repeats of the partition</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/landforms/train_susceptibility.py" />
            <source>How often the ground is divided anew; figures are means. Time grows with it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/landforms/train_susceptibility.py" />
            <source>Null test</source>
            <translation>零假设检验</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/landforms/train_susceptibility.py" />
            <source>Also learn from events that were shifted over the area: the AUC must then fall to one half.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/landforms/train_susceptibility.py" />
            <source>The trained model with all that is needed to use it: bands, terrain windows, tests and origin.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/landforms/train_susceptibility.py" />
            <source>How well it tells events that were kept aside, beside simpler models, and what it goes by.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/landforms/train_susceptibility.py" />
            <source>Events and other places with their fold and what models that had not seen them say.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/landforms/train_susceptibility.py" />
            <source>AUC</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/landforms/train_susceptibility.py" />
            <source>Chance that a held-out event scores above a place without one, folds pooled.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/classify_well_facies.py" />
            <source>Classify well facies</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/classify_well_facies.py" />
            <source>Tells the facies of each depth sample of wells by a model that “Train model for well facies” wrote, with the probability of each facies; merges samples into beds with top and base; and draws log plots.
Wells may be sampled at other depths than those of the training, and logs may be missing.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/classify_well_facies.py" />
            <source>The logs of wells without interpretation and the model of their neighbours.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/classify_well_facies.py" />
            <source>well logs,wireline,facies,lithology,electrofacies,petrophysics,borehole,drillhole,predict,log plot,intervals,beds</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/classify_well_facies.py" />
            <source>Depth samples of wells: a table without geometry, a CSV file or points.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/classify_well_facies.py" />
            <source>Fields with the logs</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/classify_well_facies.py" />
            <source>The fields that hold the logs of the model, in the model's order and units.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/classify_well_facies.py" />
            <source>fields named like the model's logs; those that the table lacks are taken as not measured.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/classify_well_facies.py" />
            <source>A model file that “Train model for well facies” wrote (.safetensors).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/classify_well_facies.py" />
            <source>Least thickness of beds</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/classify_well_facies.py" />
            <source>Thinner beds join the neighbour whose facies is the more probable within them, in the unit of the depth field. It changes the intervals only.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/classify_well_facies.py" />
            <source>Classified samples</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/classify_well_facies.py" />
            <source>Well, depth, logs, facies, its probability and that of each facies of all samples, at the input's points if any.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/classify_well_facies.py" />
            <source>Beds</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/classify_well_facies.py" />
            <source>A table of beds of one facies: well, top, base and thickness in the unit of the depth, facies, mean probability.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/classify_well_facies.py" />
            <source>Log plots</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/classify_well_facies.py" />
            <source>Logs, facies and probabilities of each well: HTML or PDF with all wells, PNG or SVG with the first one.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/explain_prospectivity.py" />
            <source>Explain prospectivity</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/explain_prospectivity.py" />
            <source>Tells for each target, or any place, which layers of evidence raise or lower its favourability: by how much the log-odds fall if a layer were as it is on average. On request as a map for each layer.
Layers that are alike stand in for each other; what matters to the model need not be a cause in nature.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/explain_prospectivity.py" />
            <source>The evidence, the model file and the targets of “Map prospectivity”, before they are visited.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/explain_prospectivity.py" />
            <source>explain,interpretability,targets,evidence,occlusion,attribution,mineral prospectivity,XAI</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/explain_prospectivity.py" />
            <source>Evidence</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/explain_prospectivity.py" />
            <source>The raster with the bands that the model was trained on, in any order.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/explain_prospectivity.py" />
            <source>A model file that “Train prospectivity model” wrote (.safetensors).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/explain_prospectivity.py" />
            <source>Targets</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/explain_prospectivity.py" />
            <source>Points or polygons to explain; of a polygon some cells are asked and averaged.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/explain_prospectivity.py" />
            <source>A table with the contribution of each band to each target, in log-odds.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/explain_prospectivity.py" />
            <source>Contributions</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/explain_prospectivity.py" />
            <source>Contribution maps</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/explain_prospectivity.py" />
            <source>For each band what it adds to the log-odds at every cell. Slow where there are many bands.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/explain_prospectivity.py" />
            <source>What drives the targets, as pictures and in words.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/map_prospectivity.py" />
            <source>Map prospectivity</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/map_prospectivity.py" />
            <source>Applies a prospectivity model to evidence: calibrated favourability, the spread of the ensemble, where the evidence is unlike all that the model was trained on, and targets as ranked polygons with what drives each.
Bands are matched by name and resampled to the model's pixel size. Rasters of any size need only little memory.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/map_prospectivity.py" />
            <source>The feature stack that the model was trained on, or that of the neighbouring sheet, and the model file.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/map_prospectivity.py" />
            <source>mineral prospectivity,mineral potential,favourability,exploration targets,predict,inference,uncertainty,area of applicability,apply model</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/map_prospectivity.py" />
            <source>Share of the area for targets</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/map_prospectivity.py" />
            <source>Targets are the most favourable part of the mapped area, this large together.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/map_prospectivity.py" />
            <source>Favourability</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/map_prospectivity.py" />
            <source>Probability, at the class prior of the model, that a cell is like the deposits, 0 to 1.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/map_prospectivity.py" />
            <source>Standard deviation of the favourability over the members of the ensemble.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/map_prospectivity.py" />
            <source>Ranked polygons of the best ground: area in square kilometres, favourability, uncertainty and what drives them.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/train_prospectivity.py" />
            <source>Train prospectivity model</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/train_prospectivity.py" />
            <source>Learns from known deposits and layers of evidence where more of them may be. The result is one model file for “Map prospectivity”, and a report.
Deposits are few and barren ground is never certain, so background is drawn at random, several times; whole blocks of ground with their camps of deposits are kept aside in turn and scored by models that have not seen them. Weights of evidence, logistic regression and a forest stand beside the model on the same blocks.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/train_prospectivity.py" />
            <source>A stack of magnetics, lithology, distance to faults and geochemistry from “Build feature stack”, and the points of the known deposits: leave the rest as it is and run.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/train_prospectivity.py" />
            <source>mineral prospectivity,mineral potential,exploration targeting,deposits,ore,oil,gas,favourability,machine learning,deep learning,positive unlabelled,spatial cross-validation,train</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/train_prospectivity.py" />
            <source>A raster with one band for each layer of evidence, for example a feature stack.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/train_prospectivity.py" />
            <source>Deposits</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/train_prospectivity.py" />
            <source>Points of known deposits or occurrences of one kind. At least 5; a cell of the raster counts once.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/train_prospectivity.py" />
            <source>Barren places</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/train_prospectivity.py" />
            <source>Points that are known to hold no deposit, for example drilled ground.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/train_prospectivity.py" />
            <source>Polygons of the ground that was explored; background is drawn from it only.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/train_prospectivity.py" />
            <source>automatic chooses between a patch network, a forest and a logistic regression on the same surroundings and their mixtures, by spatial folds, and says in the report which and why. Any other name takes that one.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/train_prospectivity.py" />
            <source>Loss</source>
            <translation>损失函数</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/train_prospectivity.py" />
            <source>How the network learns from background that may hold undiscovered deposits. non-negative PU takes their part out by the class prior; bagged PU draws as much background as there are deposits for each member; weighted BCE takes background as barren.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/train_prospectivity.py" />
            <source>Class prior</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/train_prospectivity.py" />
            <source>Share of the area that is like the deposits, above 0 and below 1. It sets the level of the map, not its order.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/train_prospectivity.py" />
            <source>estimated from the scores of places that were not learned from, and reported.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/train_prospectivity.py" />
            <source>Background places per deposit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/train_prospectivity.py" />
            <source>How many background places are drawn per deposit, for each member.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/train_prospectivity.py" />
            <source>chosen from the distance between deposits and the correlation of the evidence, and reported.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/train_prospectivity.py" />
            <source>Parts of a composition</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/train_prospectivity.py" />
            <source>Names of bands that are parts of one whole in the same unit, for example ppm of elements, separated by commas; * stands for any text. They become log-ratios.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/train_prospectivity.py" />
            <source>every band stands for itself; those with a long tail are compressed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/train_prospectivity.py" />
            <source>Also learn from deposits that were shifted over the area: the AUC must then fall to one half.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/train_prospectivity.py" />
            <source>The trained model with all that is needed to use it: bands, encoding, tests and origin.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/train_prospectivity.py" />
            <source>How many deposits that were kept aside it finds, beside simpler models, and what it goes by.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/train_prospectivity.py" />
            <source>Deposits and background with their fold and what models that had not seen them say.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/train_prospectivity.py" />
            <source>Chance that a held-out deposit scores above a place of the background, folds pooled.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/train_prospectivity.py" />
            <source>Capture in 1 %</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/train_prospectivity.py" />
            <source>Share of the held-out deposits in the best 1 % of the area.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/train_prospectivity.py" />
            <source>Capture in 5 %</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/train_prospectivity.py" />
            <source>Share of the held-out deposits in the best 5 % of the area.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/train_prospectivity.py" />
            <source>Capture in 10 %</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/train_prospectivity.py" />
            <source>Share of the held-out deposits in the best 10 % of the area.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/train_well_facies.py" />
            <source>Train model for well facies</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/train_well_facies.py" />
            <source>Learns to tell the facies (lithologies, rock types) of wells by their logs from wells in which they are known, and tests itself on whole wells that were kept aside.
Boosted trees, a forest on depth neighbourhoods and a network of dilated convolutions along depth are trained; their mixture is chosen by wells that they have not seen. Logs may be missing over intervals or in whole wells. The report compares with gradient boosting of single samples on the same folds and draws the logs with known and predicted facies.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/train_well_facies.py" />
            <source>A table of 20 interpreted wells with gamma ray, density, neutron and sonic, to classify the field's other wells.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/train_well_facies.py" />
            <source>well logs,wireline,facies,lithology,electrofacies,petrophysics,borehole,drillhole,deep learning,convolutional network,boosted trees,random forest,FORCE 2020</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/train_well_facies.py" />
            <source>Depth samples of wells with known facies: a table without geometry, a CSV file or points.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/train_well_facies.py" />
            <source>The measured logs, numbers; empty where not measured. Logs that spread over decades are taken as logarithms.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/train_well_facies.py" />
            <source>Field with the facies</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/train_well_facies.py" />
            <source>The known facies of each sample, as text or as whole numbers; empty where it is not known.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/train_well_facies.py" />
            <source>Penalty matrix</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/train_well_facies.py" />
            <source>A CSV table of what it costs to call a facies (row) another one (column), from 0; the first row and the first column name the facies. It enters the network's loss and the score.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/train_well_facies.py" />
            <source>all mistakes count the same, and there is no penalty score.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/train_well_facies.py" />
            <source>automatic mixes boosted trees, a forest on depth neighbourhoods (forest) and a dilated network along depth (network) with weights chosen by wells that were kept aside; or one of them alone.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/train_well_facies.py" />
            <source>Decision</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/train_well_facies.py" />
            <source>How probabilities become a facies: balanced holds common facies back so that rare ones are found, as far as wells that were kept aside gain by it; probable takes the most probable one; penalty the smallest expected penalty.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/train_well_facies.py" />
            <source>Compare logs within their well</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/train_well_facies.py" />
            <source>Beside the logs as measured, use each log as it compares with the rest of its well (median taken off, divided by its spread): tools are calibrated differently from well to well. Switch it off for short sections.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/train_well_facies.py" />
            <source>Length of training windows</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/train_well_facies.py" />
            <source>Length of the windows of depth that the network trains on, in the unit of the depth field.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/train_well_facies.py" />
            <source>384 steps of depth, about 175 m at the usual sampling of 0.152 m.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/train_well_facies.py" />
            <source>Epochs</source>
            <translation>训练轮数</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/train_well_facies.py" />
            <source>How many times the network goes through the wells.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/train_well_facies.py" />
            <source>Learning rate</source>
            <translation>学习率</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/train_well_facies.py" />
            <source>Highest step size of the network's training.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/train_well_facies.py" />
            <source>Networks per fold</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/train_well_facies.py" />
            <source>So many networks are trained from different starts for each fold and averaged. More are slower and steadier.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/train_well_facies.py" />
            <source>The trained model with all that is needed to use it: logs, facies, scaling, tests and origin.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/train_well_facies.py" />
            <source>How good the model is on unseen wells beside the baselines, where it errs, and log plots.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/train_well_facies.py" />
            <source>Accuracy</source>
            <translation>准确率</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/train_well_facies.py" />
            <source>Share of samples of unseen wells with the right facies, 0 to 1.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/train_well_facies.py" />
            <source>Macro F1</source>
            <translation>宏平均 F1</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/train_well_facies.py" />
            <source>Mean over the facies of the F1 score, 0 to 1; rare facies count like common ones.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/train_well_facies.py" />
            <source>Minus the mean penalty, 0 is best; empty without a penalty matrix.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/train_well_facies.py" />
            <source>Penalty score</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/train_well_facies.py" />
            <source>Accuracy of gradient boosting</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/train_well_facies.py" />
            <source>The same for single samples, on the same folds.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/train_well_facies.py" />
            <source>Macro F1 of gradient boosting</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/train_well_facies.py" />
            <source>Penalty score of gradient boosting</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/train_well_facies.py" />
            <source>{labels}: choose three different fields.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/train_well_facies.py" />
            <source>{label}: {fields} is no measured log. Leave out the well, the depth and the facies.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/train_well_facies.py" />
            <source>{decision}: penalty needs a file for “{penalty}”.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/validate_prospectivity.py" />
            <source>Validate prospectivity map</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/validate_prospectivity.py" />
            <source>Rates any favourability map, of this plugin or elsewhere, by deposits: ROC with a confidence interval, how many deposits its best 1, 5 and 10 % hold, success-rate and prediction-area curves.
It is an honest test only with deposits that the map was not made from.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/validate_prospectivity.py" />
            <source>A favourability map of a published study and the deposits that were found since.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/validate_prospectivity.py" />
            <source>mineral prospectivity,validation,ROC,AUC,success rate,prediction area,capture,efficiency,favourability</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/validate_prospectivity.py" />
            <source>A raster that is higher where deposits are likelier; its first band is used.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/validate_prospectivity.py" />
            <source>Favourability map</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/validate_prospectivity.py" />
            <source>Points or polygons of known deposits, at least 5.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/validate_prospectivity.py" />
            <source>Study area</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/validate_prospectivity.py" />
            <source>Polygons of the ground that was explored; nothing else counts as area.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/validate_prospectivity.py" />
            <source>all cells with data.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/validate_prospectivity.py" />
            <source>Size of spatial blocks</source>
            <translation>空间块大小</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/validate_prospectivity.py" />
            <source>Side of the square blocks that are resampled for the confidence intervals, in map units.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/validate_prospectivity.py" />
            <source>chosen from the distance between deposits and the correlation of the map.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/validate_prospectivity.py" />
            <source>Curves, the capture table and what they mean.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/validate_prospectivity.py" />
            <source>Capture table</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/validate_prospectivity.py" />
            <source>How many deposits the best parts of the area hold.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/validate_prospectivity.py" />
            <source>Chance that a deposit scores above another place of the area.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/validate_prospectivity.py" />
            <source>Share of the deposits in the best 1 % of the area.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/validate_prospectivity.py" />
            <source>Share of the deposits in the best 5 % of the area.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/validate_prospectivity.py" />
            <source>Share of the deposits in the best 10 % of the area.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/validate_prospectivity.py" />
            <source>Density ratio</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/validate_prospectivity.py" />
            <source>Share of deposits over share of area where the curves cross.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/weights_of_evidence.py" />
            <source>Weights of evidence</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/weights_of_evidence.py" />
            <source>The classical Bayesian method: how much each class of each layer speaks for and against deposits, the posterior probability that follows, its uncertainty, and tests of whether the layers are independent.
Classes without a significant contrast are joined. A simple rival that every prospectivity model has to beat.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/weights_of_evidence.py" />
            <source>A classified distance to faults and a lithology map on one grid, and the points of the known deposits.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/weights_of_evidence.py" />
            <source>weights of evidence,WofE,contrast,posterior probability,Bayes,mineral prospectivity,conditional independence,favourability</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/weights_of_evidence.py" />
            <source>Rasters of class numbers on one grid, or a stack of them; every band is a layer of evidence.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/weights_of_evidence.py" />
            <source>Points of known deposits, at least 5; a cell counts once.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/weights_of_evidence.py" />
            <source>Unit area</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/weights_of_evidence.py" />
            <source>The area that a deposit takes: probabilities are per unit cell of this size, in square kilometres.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/weights_of_evidence.py" />
            <source>a cell of the raster.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/weights_of_evidence.py" />
            <source>Polygons of the ground that was explored.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/weights_of_evidence.py" />
            <source>all cells where every layer has a class.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/weights_of_evidence.py" />
            <source>Least studentised contrast</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/weights_of_evidence.py" />
            <source>Classes whose contrast is smaller than this many standard deviations are joined into one; 0 keeps all apart.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/weights_of_evidence.py" />
            <source>Posterior probability</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/weights_of_evidence.py" />
            <source>Probability of a deposit per unit cell, 0 to 1.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/weights_of_evidence.py" />
            <source>Standard deviation of the posterior probability, from the variances of prior and weights.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/weights_of_evidence.py" />
            <source>A table with W+, W-, contrast and studentised contrast of each class.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/weights_of_evidence.py" />
            <source>Weights</source>
            <translation>权重</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/weights_of_evidence.py" />
            <source>Weights, contrasts and tests of conditional independence.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/weights_of_evidence.py" />
            <source>Deposits per unit cell of the study area.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/weights_of_evidence.py" />
            <source>Prior probability</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/weights_of_evidence.py" />
            <source>Predicted deposits</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/weights_of_evidence.py" />
            <source>What the posterior adds up to; far above the known number if evidence is dependent.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/weights_of_evidence.py" />
            <source>One-sided p value of the test of Agterberg and Cheng.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/prospectivity/weights_of_evidence.py" />
            <source>Test of independence</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/assess_catalog.py" />
            <source>Assess earthquake catalogue</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/assess_catalog.py" />
            <source>Estimates the magnitude from which on the catalogue is complete, by three methods, and the b-value of the Gutenberg–Richter law with its error, through time and in space.
Do this before forecasting: with magnitudes below completeness every model learns the network instead of the Earth.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/assess_catalog.py" />
            <source>A catalogue of twenty years: which smallest magnitude can “Train earthquake forecast” use?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/assess_catalog.py" />
            <source>completeness,Mc,b-value,Gutenberg-Richter,frequency-magnitude,maximum curvature,catalogue quality,seismicity</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/assess_catalog.py" />
            <source>Use the earthquakes inside these polygons.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/assess_catalog.py" />
            <source>all earthquakes.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/assess_catalog.py" />
            <source>Cell size</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/assess_catalog.py" />
            <source>Side of the cells of the map. Each cell uses the earthquakes nearest to it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/assess_catalog.py" />
            <source>Figures of completeness and b-value.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/assess_catalog.py" />
            <source>Map of completeness</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/assess_catalog.py" />
            <source>Bands: completeness, b-value, its error, a-value (log10 of earthquakes from magnitude 0 on per year and cell).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/assess_catalog.py" />
            <source>Completeness</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/assess_catalog.py" />
            <source>Magnitude from which on the catalogue is complete, by maximum curvature plus 0.2.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/assess_catalog.py" />
            <source>Slope of the Gutenberg–Richter law above it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/assess_catalog.py" />
            <source>b-value</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/assess_catalog.py" />
            <source>Error of b</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/assess_catalog.py" />
            <source>Standard error of the slope.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/decluster_catalog.py" />
            <source>Decluster earthquake catalogue</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/decluster_catalog.py" />
            <source>Marks mainshocks, gives each earthquake the number of its cluster and its parent, and the probability that it was not triggered by another.
Hazard maps of long periods use mainshocks; forecasts of this plugin do not need declustering.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/decluster_catalog.py" />
            <source>A regional catalogue before a hazard study, declustered by the nearest-neighbour method.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/decluster_catalog.py" />
            <source>declustering,aftershocks,mainshocks,foreshocks,swarms,Gardner-Knopoff,Reasenberg,nearest neighbour,Zaliapin,ETAS</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/decluster_catalog.py" />
            <source>gardner-knopoff: windows in time and distance by magnitude; reasenberg: links within interaction zones; nearest-neighbour: links short in time, distance and magnitude; stochastic: parents drawn by ETAS.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/decluster_catalog.py" />
            <source>Declustered earthquakes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/decluster_catalog.py" />
            <source>The earthquakes with mainshock (1 or 0), cluster, its size, the parent's id and the background probability.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/decluster_catalog.py" />
            <source>Clusters in time and space.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/decluster_catalog.py" />
            <source>Mainshocks</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/decluster_catalog.py" />
            <source>Number of clusters and single earthquakes.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/decluster_catalog.py" />
            <source>Clusters</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/decluster_catalog.py" />
            <source>Number of clusters of two and more earthquakes.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/forecast_seismicity.py" />
            <source>Forecast earthquakes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/forecast_seismicity.py" />
            <source>Simulates thousands of possible futures from a trained model and the earthquakes so far, and maps the expected number and the probability of earthquakes in each cell.
The forecast is also written in the format of CSEP, so that it can be tested when the time has come.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/forecast_seismicity.py" />
            <source>The next 30 days after a large earthquake, or five years of magnitude 5 and more in cells of 0.1°.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/forecast_seismicity.py" />
            <source>earthquake,forecast,probability,simulation,aftershocks,CSEP,hazard,ETAS,rate map</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/forecast_seismicity.py" />
            <source>A model file that “Train earthquake forecast” wrote (.safetensors).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/forecast_seismicity.py" />
            <source>The catalogue up to now: points with fields for time and magnitude.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/forecast_seismicity.py" />
            <source>Start</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/forecast_seismicity.py" />
            <source>First day of the forecast, as 2026-01-01, UTC. Later earthquakes are not read.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/forecast_seismicity.py" />
            <source>just after the last earthquake.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/forecast_seismicity.py" />
            <source>Duration</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/forecast_seismicity.py" />
            <source>Length of the forecast.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/forecast_seismicity.py" />
            <source>days</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/forecast_seismicity.py" />
            <source>Smallest magnitude</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/forecast_seismicity.py" />
            <source>Of the forecast; there are bands for this, one more and two more.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/forecast_seismicity.py" />
            <source>the smallest that the model knows.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/forecast_seismicity.py" />
            <source>Side of the cells.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/forecast_seismicity.py" />
            <source>Simulations</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/forecast_seismicity.py" />
            <source>How many futures are simulated. More make the map smoother and the percentiles surer.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/forecast_seismicity.py" />
            <source>Forecast</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/forecast_seismicity.py" />
            <source>Bands: expected number for each smallest magnitude, probability of one or more for each, and 5 and 95 % of the simulated numbers.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/forecast_seismicity.py" />
            <source>Forecast for CSEP</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/forecast_seismicity.py" />
            <source>Expected numbers for each cell and magnitude bin of 0.1, as a table (.dat) or XML (.xml).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/forecast_seismicity.py" />
            <source>Table</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/forecast_seismicity.py" />
            <source>Simulated catalogues</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/forecast_seismicity.py" />
            <source>All simulated earthquakes, with the number of their simulation, in pyCSEP's form.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/forecast_seismicity.py" />
            <source>Numbers, probabilities and the map.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/forecast_seismicity.py" />
            <source>Expected number</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/forecast_seismicity.py" />
            <source>In the region and the period, of the smallest magnitude and more.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/forecast_seismicity.py" />
            <source>Of one or more, by the simulations.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/forecast_seismicity.py" />
            <source>Probability</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/import_catalog.py" />
            <source>Import earthquake catalogue</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/import_catalog.py" />
            <source>Reads an earthquake catalogue from a file or an FDSN event service and makes a point layer of it that the other tools take: times in UTC, depths in kilometres, duplicates and blasts removed, magnitudes brought to one scale.
The layer carries its time, so that QGIS' time controller plays the earthquakes in their order.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/import_catalog.py" />
            <source>The CSV file of a search at the USGS, ISC, GeoNet or INGV; or https://earthquake.usgs.gov with a period and a region.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/import_catalog.py" />
            <source>earthquakes,catalogue,catalog,events,QuakeML,FDSN,USGS,ComCat,ISC,ZMAP,seismicity,hypocentre,epicentre</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/import_catalog.py" />
            <source>Source</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/import_catalog.py" />
            <source>A file (CSV of ComCat, ISC, SCEDC, GeoNet or INGV, ZMAP, any table with a heading, QuakeML, GeoJSON; also compressed as .gz), or the address of an FDSN event service such as https://earthquake.usgs.gov.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/import_catalog.py" />
            <source>Columns</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/import_catalog.py" />
            <source>Headings that are not recognised, as pairs such as magnitude=ML,time=origin. Left of the sign stands what it is.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/import_catalog.py" />
            <source>the usual headings are recognised.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/import_catalog.py" />
            <source>Keep the earthquakes inside these polygons.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/import_catalog.py" />
            <source>Keep earthquakes from this date on, as 2007-01-01, UTC.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/import_catalog.py" />
            <source>from the first on.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/import_catalog.py" />
            <source>End</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/import_catalog.py" />
            <source>Keep earthquakes before this date, as 2007-01-01, UTC.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/import_catalog.py" />
            <source>to the last.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/import_catalog.py" />
            <source>Keep earthquakes of this magnitude and more.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/import_catalog.py" />
            <source>all magnitudes.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/import_catalog.py" />
            <source>Greatest depth</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/import_catalog.py" />
            <source>Keep earthquakes down to this depth; those of unknown depth are kept.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/import_catalog.py" />
            <source>all depths.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/import_catalog.py" />
            <source>Remove duplicates and blasts</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/import_catalog.py" />
            <source>Removes events with the same id or nearly the same time, place and magnitude, and blasts: by their type, or small events where nearly all small events fall into the working hours.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/import_catalog.py" />
            <source>Magnitude conversion</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/import_catalog.py" />
            <source>Linear relations that bring scales together, such as “mb: 0.85, 1.03; ms: 0.67, 2.07”: the scale, the slope and the intercept of the new magnitude.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/import_catalog.py" />
            <source>magnitudes stay as they are.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/import_catalog.py" />
            <source>Earthquakes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/import_catalog.py" />
            <source>Points with time (UTC), magnitude and its scale, type, depth (km) and id.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/import_catalog.py" />
            <source>What was read, left out and found.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/import_catalog.py" />
            <source>Number of earthquakes in the layer.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/import_catalog.py" />
            <source>Left out</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/import_catalog.py" />
            <source>Number of events that were read and left out.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/locate_earthquakes.py" />
            <source>Locate earthquakes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/locate_earthquakes.py" />
            <source>Finds which P and S picks belong to one earthquake, and where and when each earthquake was, with its errors. The layer is a catalogue that all tools for seismicity take, and plays in QGIS' time controller.
The velocities are layers of depth. The error ellipses say how well the picks hold the place, not how wrong the velocities may be; outside the network (gap over 180°) that counts most. Magnitudes are local ones where the picks carry amplitudes, and empty elsewhere.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/locate_earthquakes.py" />
            <source>The picks and stations that “Pick phases” wrote, and a table of the crust's velocities.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/locate_earthquakes.py" />
            <source>seismology,location,hypocentre,epicentre,association,associator,travel time,velocity model,NonLinLoc,GaMMA,REAL,catalogue</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/locate_earthquakes.py" />
            <source>Picks</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/locate_earthquakes.py" />
            <source>A CSV table with station, phase and time; network, probability and amplitude (Wood–Anderson, mm) where known.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/locate_earthquakes.py" />
            <source>Stations</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/locate_earthquakes.py" />
            <source>Points with the field station, as “Pick phases” writes them; also network, elevation (m), and p_delay and s_delay: seconds by which arrivals come later there than the velocities say.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/locate_earthquakes.py" />
            <source>Velocities</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/locate_earthquakes.py" />
            <source>A CSV table with a row for each layer: depth of its top in km below sea level, vp and vs in km/s. Without vs, vp is divided by 1.73.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/locate_earthquakes.py" />
            <source>the crust of IASP91: 5.8 km/s, 6.5 below 20 km and 8.04 below 35 km.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/locate_earthquakes.py" />
            <source>Fewest picks</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/locate_earthquakes.py" />
            <source>How many picks an earthquake needs, P and S together.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/locate_earthquakes.py" />
            <source>Fewest stations</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/locate_earthquakes.py" />
            <source>At how many stations an earthquake has to be picked.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/locate_earthquakes.py" />
            <source>Lowest probability</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/locate_earthquakes.py" />
            <source>Picks below this probability are not used; above it, more probable ones count more.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/locate_earthquakes.py" />
            <source>Margin around the stations</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/locate_earthquakes.py" />
            <source>How far outside the stations earthquakes are looked for.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/locate_earthquakes.py" />
            <source>half of the network's extent.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/locate_earthquakes.py" />
            <source>Down to which depth below sea level earthquakes are looked for.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/locate_earthquakes.py" />
            <source>Error of a P pick</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/locate_earthquakes.py" />
            <source>Standard deviation; S picks have 1.6 times of it, and 1.5 % of the travel time are added for the velocities. Picks that are 3.5 times their error off do not belong to an earthquake.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/locate_earthquakes.py" />
            <source>Located earthquakes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/locate_earthquakes.py" />
            <source>Points with time (UTC), depth (km), magnitude where known, 95 % errors (half axes and azimuth of the ellipse, depth, time), residual, gap, distance of the nearest station and numbers of picks.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/locate_earthquakes.py" />
            <source>Arrivals</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/locate_earthquakes.py" />
            <source>The picks of each earthquake with distance, azimuth, residual and weight.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/locate_earthquakes.py" />
            <source>A map with error ellipses, sections, residuals by station.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/locate_earthquakes.py" />
            <source>Picks with an earthquake</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/locate_earthquakes.py" />
            <source>Share of the picks that belong to one, 0 to 1.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/locate_earthquakes.py" />
            <source>Median over the earthquakes of the root mean square residual, in seconds.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/locate_earthquakes.py" />
            <source>Residual</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/locate_earthquakes.py" />
            <source>Use the layer that “Pick phases” writes.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/pick_phases.py" />
            <source>Pick phases</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/pick_phases.py" />
            <source>Finds P and S arrivals in seismograms: files of any length, or an FDSN service. The result is a table for “Locate earthquakes” and a layer of the stations.
Seismograms are read piece by piece, so that a day takes no more memory than an hour. Gaps, dead channels, overlaps, missing components and other sampling rates are seen to. The package obspy reads the files; it has to be in the environment of the plugin.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/pick_phases.py" />
            <source>A folder with a day of miniSEED of ten stations and their StationXML: a few minutes on one core.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/pick_phases.py" />
            <source>seismology,picker,phase,P,S,arrival,onset,PhaseNet,SeisBench,miniSEED,StationXML,FDSN,obspy,seismogram,waveform</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/pick_phases.py" />
            <source>Seismograms</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/pick_phases.py" />
            <source>A folder (with those below it) or a file of miniSEED or another format that obspy reads, or the address of an FDSN service such as https://service.iris.edu, which needs STATIONS, START and END.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/pick_phases.py" />
            <source>Where the stations stand: StationXML, a table with the columns network, station, longitude, latitude, elevation (m), p_delay and s_delay (s), or a point layer's file. With responses in StationXML, amplitudes for local magnitudes are measured.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/pick_phases.py" />
            <source>the layer of stations has no places, and picks no amplitudes.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/pick_phases.py" />
            <source>Picker</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/pick_phases.py" />
            <source>A picker that “Train phase picker” wrote, weights of SeisBench's PhaseNet (.pt with its .json beside it), or the published arrays of PhaseNet (.npz).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/pick_phases.py" />
            <source>Pickers</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/pick_phases.py" />
            <source>the one that comes with the plugin, which has learned from 154 records only.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/pick_phases.py" />
            <source>Threshold of P</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/pick_phases.py" />
            <source>Lowest probability of a P pick. Lower finds more, and more that is none.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/pick_phases.py" />
            <source>0.3, or what comes with the weights.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/pick_phases.py" />
            <source>Threshold of S</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/pick_phases.py" />
            <source>Lowest probability of an S pick.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/pick_phases.py" />
            <source>Pick from this moment on, as 2010-05-27T16:00:00, UTC.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/pick_phases.py" />
            <source>from where data begin.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/pick_phases.py" />
            <source>Pick up to this moment, as 2010-05-28, UTC.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/pick_phases.py" />
            <source>to where data end.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/pick_phases.py" />
            <source>Channels</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/pick_phases.py" />
            <source>Patterns of the channels that may be used, such as HH?,EH?.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/pick_phases.py" />
            <source>the best instrument of each station: seismometers before accelerometers, three components before one.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/pick_phases.py" />
            <source>Unusual components</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/pick_phases.py" />
            <source>What unusual last letters of channel codes are, such as Z=U,N=V,E=W.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/pick_phases.py" />
            <source>Z, N, E, 1, 2 and 3 are known.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/pick_phases.py" />
            <source>A table with network, station, phase, time (UTC), probability and, where known, Wood–Anderson amplitude (mm).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/pick_phases.py" />
            <source>Stations with counts</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/pick_phases.py" />
            <source>Points with the numbers of P and S picks, hours of data and gaps.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/pick_phases.py" />
            <source>Plots</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/pick_phases.py" />
            <source>The picks through time and the clearest arrivals. An HTML file; the same figures are written beside it as JSON.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/pick_phases.py" />
            <source>Number of P arrivals.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/pick_phases.py" />
            <source>P picks</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/pick_phases.py" />
            <source>Number of S arrivals.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/pick_phases.py" />
            <source>S picks</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/pick_phases.py" />
            <source>Number of stations</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/pick_phases.py" />
            <source>Stations whose seismograms were used.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/test_forecast.py" />
            <source>Test earthquake forecast</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/test_forecast.py" />
            <source>Tests a gridded forecast with the earthquakes that came, as the Collaboratory for the Study of Earthquake Predictability (CSEP) does: number, magnitudes, places, all together, and against another forecast.
A forecast is consistent where its quantiles are not extreme; the paired tests tell which of two is better.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/test_forecast.py" />
            <source>A five-year forecast of California and the earthquakes of magnitude 4.95 and more since, beside a published forecast.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/test_forecast.py" />
            <source>CSEP,RELM,test,evaluation,N-test,L-test,S-test,M-test,CL-test,T-test,W-test,Molchan,ROC,reliability,forecast</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/test_forecast.py" />
            <source>CSEP's XML or table of cells (.xml, .dat), or a raster that “Forecast earthquakes” wrote (.tif).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/test_forecast.py" />
            <source>Earthquakes that came</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/test_forecast.py" />
            <source>First day of the test, UTC. Earlier earthquakes only tell how numbers vary.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/test_forecast.py" />
            <source>the first earthquake.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/test_forecast.py" />
            <source>End of the test, UTC.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/test_forecast.py" />
            <source>after the last earthquake.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/test_forecast.py" />
            <source>Reference forecast</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/test_forecast.py" />
            <source>Another forecast of the same cells and magnitudes, for the paired tests.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/test_forecast.py" />
            <source>there is no comparison.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/test_forecast.py" />
            <source>Magnitude of a raster</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/test_forecast.py" />
            <source>Smallest magnitude that a raster speaks of.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/test_forecast.py" />
            <source>told by the raster's band.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/test_forecast.py" />
            <source>Factor</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/test_forecast.py" />
            <source>Multiplies the rates, where the forecast is for another length of time than the test.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/test_forecast.py" />
            <source>How many catalogues are drawn from the forecast for each test.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/test_forecast.py" />
            <source>The tests, the map and the diagrams.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/test_forecast.py" />
            <source>The figures of the tests.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/test_forecast.py" />
            <source>Joint log-likelihood</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/test_forecast.py" />
            <source>Of the numbers in all cells and magnitude bins.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/test_forecast.py" />
            <source>Of the forecast.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/test_forecast.py" />
            <source>In its cells and magnitudes.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/test_forecast.py" />
            <source>Observed number</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/test_forecast.py" />
            <source>N-test, at least</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/test_forecast.py" />
            <source>Probability of at least the observed number.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/test_forecast.py" />
            <source>N-test, at most</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/test_forecast.py" />
            <source>Probability of at most the observed number.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/test_forecast.py" />
            <source>M-test</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/test_forecast.py" />
            <source>Quantile of the magnitudes.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/test_forecast.py" />
            <source>Quantile of the places.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/test_forecast.py" />
            <source>S-test</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/test_forecast.py" />
            <source>L-test</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/test_forecast.py" />
            <source>Quantile of everything.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/test_forecast.py" />
            <source>CL-test</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/test_forecast.py" />
            <source>Quantile of everything but the number.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/test_forecast.py" />
            <source>Information gain</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/test_forecast.py" />
            <source>Over the reference, nats per earthquake.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/test_forecast.py" />
            <source>Lower end</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/test_forecast.py" />
            <source>Of its 95 % interval by the T-test.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/test_forecast.py" />
            <source>Of its 95 % interval.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/test_forecast.py" />
            <source>Upper end</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/test_forecast.py" />
            <source>Area skill</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/test_forecast.py" />
            <source>Of Molchan's diagram: 0.5 without skill, 1 at best.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/test_forecast.py" />
            <source>0.5 without skill, 1 at best.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/test_forecast.py" />
            <source>Area under ROC</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/train_forecast.py" />
            <source>Train earthquake forecast</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/train_forecast.py" />
            <source>Fits a model of when and where earthquakes happen, and measures it on later earthquakes beside ETAS, the standard of the field, in the same units.
The neural model contains ETAS: every earthquake raises the rate around it, and a small network shapes by how much, how long and where, from what happened around before. Where it does not do better on the validation period, or the catalogue is small, ETAS is kept.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/train_forecast.py" />
            <source>The catalogue of California with magnitudes of 3.2 and more since 1971, trained to 2007 and tested on the years after.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/train_forecast.py" />
            <source>earthquake,forecast,ETAS,point process,Hawkes,aftershocks,smoothed seismicity,Poisson,neural,seismic hazard</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/train_forecast.py" />
            <source>Earthquakes inside these polygons are counted; those outside trigger, too, but are not counted.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/train_forecast.py" />
            <source>a box around the earthquakes.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/train_forecast.py" />
            <source>From where the catalogue is complete through the whole time.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/train_forecast.py" />
            <source>estimated by maximum curvature.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/train_forecast.py" />
            <source>Start of the history</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/train_forecast.py" />
            <source>Earthquakes from this date on, as 1971-01-01, may trigger others.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/train_forecast.py" />
            <source>Start of training</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/train_forecast.py" />
            <source>Earthquakes from this date on are counted; the history before lets their triggers be known.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/train_forecast.py" />
            <source>a fifth of the way from the start of the history to the end of training.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/train_forecast.py" />
            <source>End of training</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/train_forecast.py" />
            <source>Nothing later is used for training; what is later is the test.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/train_forecast.py" />
            <source>the end of the catalogue, and there is no test.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/train_forecast.py" />
            <source>Start of validation</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/train_forecast.py" />
            <source>From this date to the end of training it is decided whether the network is kept; then everything is trained again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/train_forecast.py" />
            <source>the last three tenths of the training period.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/train_forecast.py" />
            <source>neural: kernels shaped by a network; etas: epidemic-type aftershock sequences; smoothed: kernels on past earthquakes, for years to come; poisson: the same everywhere.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/train_forecast.py" />
            <source>Covariates</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/train_forecast.py" />
            <source>Fault lines and rasters (strain rate, heat flow, ...) that may tell where earthquakes happen by themselves. How much each counts is learned; for the methods neural and smoothed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/train_forecast.py" />
            <source>past earthquakes alone tell.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/train_forecast.py" />
            <source>Ensemble</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/train_forecast.py" />
            <source>How many networks are trained; their rates are averaged. The time grows with it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/train_forecast.py" />
            <source>The trained model, for “Forecast earthquakes”.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/train_forecast.py" />
            <source>What the model is worth beside ETAS, and where it sees high rates.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/train_forecast.py" />
            <source>Log-likelihood</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/train_forecast.py" />
            <source>Nats per earthquake of the test, with days and square kilometres.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/train_forecast.py" />
            <source>Temporal part</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/train_forecast.py" />
            <source>The part that speaks of the times.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/train_forecast.py" />
            <source>Spatial part</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/train_forecast.py" />
            <source>The part that speaks of the places.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/train_forecast.py" />
            <source>Log-likelihood of ETAS</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/train_forecast.py" />
            <source>That of ETAS fitted to the same earthquakes.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/train_forecast.py" />
            <source>Over ETAS, in nats per earthquake.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/train_forecast.py" />
            <source>Of the 95 % interval of the gain, by blocks of 90 days.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/train_forecast.py" />
            <source>Of the 95 % interval of the gain.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/train_picker.py" />
            <source>Train phase picker</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/train_picker.py" />
            <source>Trains PhaseNet to find P and S arrivals, from seismograms in which they are known, and measures it on records of earthquakes and stations that it has not seen.
Little data are made much of: each record is cut, stretched, turned, mixed with noise and with other earthquakes. With the published weights of PhaseNet to start from, a few hundred records adapt it to a network; without training steps the weights are only measured.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/train_picker.py" />
            <source>An array of 154 records with the samples of P and S, 1000 steps: about half an hour on one core for all five folds.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/train_picker.py" />
            <source>seismology,picker,phase,P,S,arrival,onset,PhaseNet,SeisBench,deep learning,earthquake,seismogram,waveform</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/train_picker.py" />
            <source>An .npz file with an array data of records, samples and components (east, north, up; zeros where one is absent) and, if it is not 100 Hz, a number sampling_rate; or a folder or file of miniSEED or another format that obspy reads.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/train_picker.py" />
            <source>A CSV table. For arrays: a row for each record with the samples of P and S (itp, its). For seismograms: a row for each pick with network, station, phase and time. Columns event and station keep together what belongs together.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/train_picker.py" />
            <source>Weights to start from</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/train_picker.py" />
            <source>A picker of this tool, weights of SeisBench's PhaseNet (.pt with its .json beside it) or the published arrays (.npz).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/train_picker.py" />
            <source>fresh weights.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/train_picker.py" />
            <source>Training steps</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/train_picker.py" />
            <source>Batches of 32 windows for each fold. 0 trains nothing and measures START_FROM on all records.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/train_picker.py" />
            <source>Number of folds</source>
            <translation>折数</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/train_picker.py" />
            <source>Into how many parts the records are divided; each is kept aside once. No earthquake and no station lies in two.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/train_picker.py" />
            <source>Width of the network</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/train_picker.py" />
            <source>Channels of the first level of a new network, doubled four times; 8 as published.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/train_picker.py" />
            <source>The picker, trained on all records, for “Pick phases”.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/train_picker.py" />
            <source>How many arrivals were found, how many picks are right, and examples.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/train_picker.py" />
            <source>F1 of P</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/train_picker.py" />
            <source>Of records that were kept aside, mean over the folds; a pick is right within 0.1 s.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/train_picker.py" />
            <source>F1 of S</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/train_picker.py" />
            <source>Likewise.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/train_picker.py" />
            <source>Precision of P</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/train_picker.py" />
            <source>Share of the picks that are right.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/train_picker.py" />
            <source>Recall of P</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/train_picker.py" />
            <source>Share of the arrivals that were found.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/train_picker.py" />
            <source>Precision of S</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/train_picker.py" />
            <source>Recall of S</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/train_picker.py" />
            <source>Number of records that were used.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/seismicity/train_picker.py" />
            <source>Records</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/setup/check_environment.py" />
            <source>Check environment</source>
            <translation>检查运行环境</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/setup/check_environment.py" />
            <source>Checks that the private Python environment of the plugin really computes, on which device, and with which versions, and writes a page to paste into a bug report. On request it makes or repairs the environment first.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/setup/check_environment.py" />
            <source>After installing the plugin on a server without a window: run it once with “Install or repair” switched on.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/setup/check_environment.py" />
            <source>install,setup,repair,PyTorch,CUDA,GPU,graphics card,diagnosis,bug report,versions,dependencies</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/setup/check_environment.py" />
            <source>Install or repair</source>
            <translation>安装或修复</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/setup/check_environment.py" />
            <source>Make the environment, or mend it, before the check. About 1 to 4 GB are downloaded, depending on the graphics card.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/setup/check_environment.py" />
            <source>Diagnosis</source>
            <translation>诊断信息</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/setup/check_environment.py" />
            <source>An HTML page with the computer, the environment, the device and what does not work.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/setup/check_environment.py" />
            <source>The device that jobs compute on; empty if nothing works.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/setup/check_environment.py" />
            <source>{problem}</source>
            <translation>{problem}</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/setup/check_environment.py" />
            <source>Nothing is installed: the settings or DEEPGEOLOGY_PYTHON name another interpreter, which is used instead.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/invert_deformation.py" />
            <source>Invert deformation</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/invert_deformation.py" />
            <source>Finds the magma chamber, sill, dike or fault that explains observed displacements: radar interferograms and GNSS stations, any number together. The result is the most probable source and how well each of its parameters is known.
Choose several types of source to have them compared. The noise of the radar data is estimated from what is left where the source hardly moves the ground. A radar layer holds the displacement towards the satellite in metres in a band or field named los (or displacement, d), and the unit vector to the satellite in los_east, los_north, los_up, unless LOS is given. A GNSS layer holds the fields ue, un, uu and their errors err_e, err_n, err_u, in metres. The layer of the source can be given to “Simulate deformation” as it is.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/invert_deformation.py" />
            <source>Two interferograms and 14 stations of Campi Flegrei from 2011 to 2013: choose mogi, penny and sill, and read in the report which of them the data prefer, how deep it is, and what is left.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/invert_deformation.py" />
            <source>deformation,inversion,volcano,source,Mogi,Okada,dislocation,InSAR,GNSS,GPS,Bayesian,posterior,uncertainty,MCMC,magma chamber,fault,dike,sill,quadtree,variogram,geodesy</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/invert_deformation.py" />
            <source>Observations</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/invert_deformation.py" />
            <source>Rasters or points of radar displacement, and points of GNSS displacement, in any coordinate system.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/invert_deformation.py" />
            <source>Type of source</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/invert_deformation.py" />
            <source>What may lie below; several are compared.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/invert_deformation.py" />
            <source>Line of sight</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/invert_deformation.py" />
            <source>Incidence and heading of the satellite in degrees, like “39, 348”, or the unit vector to it as “east, north, up”; for several radar layers in their order, separated by semicolons.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/invert_deformation.py" />
            <source>the layers hold it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/invert_deformation.py" />
            <source>Priors</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/invert_deformation.py" />
            <source>Where the unknowns may lie, like “depth=1000:5000; strike=90:180”; x and y in map units, lengths in metres. The strength is bounded through potency in cubic metres: volume change, or area times slip or opening.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/invert_deformation.py" />
            <source>wide ones are made from the extent and the size of the displacement.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/invert_deformation.py" />
            <source>Noise of radar data</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/invert_deformation.py" />
            <source>Standard deviation and range of correlated noise in metres, like “0.008, 5000”; or the word given, for the errors in the layers as they are.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/invert_deformation.py" />
            <source>estimated by a variogram, with an error of the model beside it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/invert_deformation.py" />
            <source>Squares of the quadtree</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/invert_deformation.py" />
            <source>How many means a radar layer is reduced to, more of them where the displacement changes; 0 keeps every value.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/invert_deformation.py" />
            <source>Ramp of radar data</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/invert_deformation.py" />
            <source>What may be wrong with a radar layer as a whole: nothing, an unknown offset, or an offset and a tilt.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/invert_deformation.py" />
            <source>Poisson’s ratio</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/invert_deformation.py" />
            <source>Of the ground; 0.25 is usual for rock.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/invert_deformation.py" />
            <source>A model of “Train deformation estimator”: its instant answer starts the search and is compared with the result.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/invert_deformation.py" />
            <source>Estimator</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/invert_deformation.py" />
            <source>the whole prior is searched.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/invert_deformation.py" />
            <source>The most probable source as a point, with its parameters, their medians and 95 % intervals.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/invert_deformation.py" />
            <source>Modelled displacement</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/invert_deformation.py" />
            <source>All observations with what was observed, what the source predicts and what is left.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/invert_deformation.py" />
            <source>The same points, shown by what is left.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/invert_deformation.py" />
            <source>A table of 4000 sources that are alike probable given the data.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/invert_deformation.py" />
            <source>Posterior</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/invert_deformation.py" />
            <source>Maps of data, model and residual, the posterior, trade-offs, noise, and the comparison of types.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/invert_deformation.py" />
            <source>The most probable of the types asked for.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/invert_deformation.py" />
            <source>Depth</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/invert_deformation.py" />
            <source>Depth of its centre in metres.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/invert_deformation.py" />
            <source>Potency</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/invert_deformation.py" />
            <source>Volume change, or area times slip or opening, in cubic metres.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/invert_deformation.py" />
            <source>Misfit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/invert_deformation.py" />
            <source>Root mean square of what is left, in metres.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/invert_deformation.py" />
            <source>Share of the squares of the data that is explained, in per cent.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/invert_deformation.py" />
            <source>Variance reduction</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/simulate_deformation.py" />
            <source>Simulate deformation</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/simulate_deformation.py" />
            <source>Computes how magma chambers, sills, dikes and faults at depth move the surface: east, north, up, along the line of sight of a radar satellite, and as interferogram fringes. The ground is an elastic half-space; any number of sources add up.
The field “type” of a source names its kind, and a field each its parameters. mogi: depth, volume_change. mctigue (sphere) and penny (crack): depth, radius, pressure. spheroid: depth, semi_major, aspect, strike, plunge, pressure. sill: depth, length, width, strike, opening. dike: also dip. fault: depth, length, width, strike, dip, rake, slip. dislocation: those of dike and fault together. Lengths are in metres, angles in degrees; pressure is the pressure change divided by the shear modulus. Depth is that of the centre. A line is the upper edge of a plane that dips to its right: it gives strike and length, and depth is that of the edge. A polygon is the outline seen from above.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/simulate_deformation.py" />
            <source>A point with type mogi, depth 2700 and volume_change 5000000 inflates like Campi Flegrei in 2011 to 2013; with the line of sight “49, 352” and a wavelength of 0.031 m the fringes are those of COSMO-SkyMed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/simulate_deformation.py" />
            <source>deformation,volcano,magma chamber,Mogi,Okada,dislocation,fault,dike,sill,earthquake,InSAR,interferogram,fringes,GNSS,GPS,uplift,subsidence,elastic half-space,McTigue,Fialko,Yang,forward model</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/simulate_deformation.py" />
            <source>Sources</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/simulate_deformation.py" />
            <source>Points, lines or polygons with a field “type” and the fields that each type needs; see above.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/simulate_deformation.py" />
            <source>The area of the raster.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/simulate_deformation.py" />
            <source>three depths around the sources.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/simulate_deformation.py" />
            <source>Side of a pixel of the raster.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/simulate_deformation.py" />
            <source>400 pixels along the longer side.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/simulate_deformation.py" />
            <source>Points</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/simulate_deformation.py" />
            <source>Places where the displacement is wanted, for example GNSS stations, in any coordinate system.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/simulate_deformation.py" />
            <source>only the raster is computed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/simulate_deformation.py" />
            <source>Elevation</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/simulate_deformation.py" />
            <source>A terrain model in metres. The source is then deeper below high ground and shallower below low ground, which corrects for topography to first order; depths count from the height 0.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/simulate_deformation.py" />
            <source>the surface is flat, and depths count from it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/simulate_deformation.py" />
            <source>Incidence (from the vertical) and heading (flight direction from north) of a right-looking satellite in degrees, for example “39, 348” ascending or “39, 192” descending; or the unit vector to the satellite as “east, north, up”.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/simulate_deformation.py" />
            <source>no line-of-sight band is written.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/simulate_deformation.py" />
            <source>Radar wavelength</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/simulate_deformation.py" />
            <source>For a band of wrapped fringes: 0.0555 m for Sentinel-1, 0.031 m for X band, 0.236 m for L band.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/simulate_deformation.py" />
            <source>no fringes are written.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/simulate_deformation.py" />
            <source>Displacement</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/simulate_deformation.py" />
            <source>A GeoTIFF with the bands east, north and up in metres, and where wanted los (metres, positive towards the satellite) and fringes (radians, growing away from it).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/simulate_deformation.py" />
            <source>Displacement at points</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/simulate_deformation.py" />
            <source>The points with the same values as fields.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/simulate_deformation.py" />
            <source>Largest uplift</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/simulate_deformation.py" />
            <source>The largest vertical displacement in metres; negative if the ground sinks.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/simulate_deformation.py" />
            <source>{wavelength}: fringes need a line of sight; give {los}, or no wavelength.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/simulate_deformation.py" />
            <source>{label}: the layer “{layer}” has no field “type” that names the kind of each source. Its fields are: {names}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/train_deformation_estimator.py" />
            <source>Train deformation estimator</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/train_deformation_estimator.py" />
            <source>Trains a network on simulated displacements to tell the source from them at once, with its uncertainty. “Invert deformation” takes it for an instant answer, refines that by the likelihood of the data, and reports how far the two differ.
Without a geometry the network learns all of them, GNSS networks and radar scenes of any extent; with layers it learns those places alone, and better. An estimator for the Mogi source comes with the plugin, in models/pretrained.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/train_deformation_estimator.py" />
            <source>For a volcano observatory: give the stations as the geometry, choose spheroid and 200000 simulations.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/train_deformation_estimator.py" />
            <source>deformation,neural posterior estimation,simulation-based inference,amortised,volcano,Mogi,Okada,InSAR,GNSS,deep learning</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/train_deformation_estimator.py" />
            <source>What is to be recognised.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/train_deformation_estimator.py" />
            <source>Where the unknowns may lie, like “depth=1000:5000”; without a geometry lengths are shares of the extent of the data.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/train_deformation_estimator.py" />
            <source>the wide priors of “Invert deformation”.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/train_deformation_estimator.py" />
            <source>Geometry</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/train_deformation_estimator.py" />
            <source>Layers of observations, as “Invert deformation” takes them; only places and directions are used.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/train_deformation_estimator.py" />
            <source>every geometry is learned.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/train_deformation_estimator.py" />
            <source>Incidence and heading of the satellite in degrees, like “39, 348”, for radar layers that do not hold it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/train_deformation_estimator.py" />
            <source>How many data sets are simulated to learn from.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/train_deformation_estimator.py" />
            <source>The trained network with its tests.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/train_deformation_estimator.py" />
            <source>How often the intervals hold the truth, how well each unknown is known, and the course of the training.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/train_deformation_estimator.py" />
            <source>Coverage</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/train_deformation_estimator.py" />
            <source>Share of held-out true values within the 95 % intervals, 0 to 1.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/train_deformation_estimator.py" />
            <source>Log density</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/simulation/train_deformation_estimator.py" />
            <source>Mean logarithm of the density at held-out true values; higher is better.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/checks.py" />
            <source>{label}: the layer “{layer}” has no coordinate reference system. Set it in the layer's properties.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/checks.py" />
            <source>{second} and {first} do not overlap: the layers “{b}” and “{a}” lie in different places. Check their coordinate reference systems.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/checks.py" />
            <source>{field}: choose the field of “{layer}” that holds the class.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/checks.py" />
            <source>{label}: the layer “{layer}” has no field “{field}”. Its fields are: {names}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/checks.py" />
            <source>{label}: the layer “{layer}” has no field {fields}. Its fields are: {names}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/checks.py" />
            <source>{label}: the model expects {expected} bands ({names}), but “{layer}” has {found}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/checks.py" />
            <source>{label}: there is no fold {fold}; the folds are numbered 1 to {folds}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/checks.py" />
            <source>{label}: {part} is not a number of at least 0. Write numbers with blanks between them.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/checks.py" />
            <source>{first} and {second} are both {value}; they must be different.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/checks.py" />
            <source>{first} and {second} contradict each other; leave one of them empty.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/checks.py" />
            <source>{label}: the folder {folder} cannot be written. Choose another destination.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/checks.py" />
            <source>{label}: the file name should end in .{expected}, but is {found}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/checks.py" />
            <source> or .</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/checks.py" />
            <source>{label}: {path} is also an input. Choose another destination.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/common.py" />
            <source>Known classes</source>
            <translation>已知类别</translation>
        </message>
        <message>
            <location filename="../../processing_provider/common.py" />
            <source>What is mapped already: polygons, lines, points or a raster of class numbers, in any coordinate system. Cells without a class are not used.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/common.py" />
            <source>Field with the class</source>
            <translation>类别字段</translation>
        </message>
        <message>
            <location filename="../../processing_provider/common.py" />
            <source>The attribute that holds the class of each polygon or point, as text or as whole numbers.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/common.py" />
            <source>only for a class raster, where the cell values are the classes.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/common.py" />
            <source>Depth samples</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/common.py" />
            <source>Field with the well</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/common.py" />
            <source>The name of the well of each sample.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/common.py" />
            <source>Field with the depth</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/common.py" />
            <source>The depth of each sample, downwards, in any unit that all wells share: measured depth, or true vertical depth.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/common.py" />
            <source>DEM</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/common.py" />
            <source>A digital elevation model of any size, north up, in a projected coordinate system or in degrees. The first band holds the heights, whose unit is taken from the file.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/common.py" />
            <source>Metres per unit of height</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/common.py" />
            <source>How many metres one unit of height of the DEM is, for example 0.3048 for feet.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/common.py" />
            <source>by the unit of the band or of the vertical coordinate system; metres where neither says one.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/common.py" />
            <source>Model</source>
            <translation>模型</translation>
        </message>
        <message>
            <location filename="../../processing_provider/common.py" />
            <source>A model file that “Train segmentation network” wrote (.safetensors).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/common.py" />
            <source>Deep Geology models</source>
            <translation>Deep Geology 模型</translation>
        </message>
        <message>
            <location filename="../../processing_provider/common.py" />
            <source>Report</source>
            <translation>报告</translation>
        </message>
        <message>
            <location filename="../../processing_provider/common.py" />
            <source>An HTML file; the same figures are written beside it as JSON.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/common.py" />
            <source>Random seed</source>
            <translation>随机种子</translation>
        </message>
        <message>
            <location filename="../../processing_provider/common.py" />
            <source>Start of the random numbers. The same seed, data and settings give the same result.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/common.py" />
            <source>Batch size</source>
            <translation>批大小</translation>
        </message>
        <message>
            <location filename="../../processing_provider/common.py" />
            <source>How many windows are computed at once. If memory runs out, the batch is halved and the run goes on.</source>
            <translation type="unfinished" />
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
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/common.py" />
            <source>Number format of the network: auto takes the one of the plugin's settings, or the fastest format whose results agree with float32 on this device.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/common.py" />
            <source>Side of the square blocks that are kept together when the data are divided into folds, in map units. Neighbouring cells are alike; blocks larger than that likeness make the test honest.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/common.py" />
            <source>chosen from the extent of the known classes and the number of folds.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/common.py" />
            <source>Gap between folds</source>
            <translation>折间缓冲</translation>
        </message>
        <message>
            <location filename="../../processing_provider/common.py" />
            <source>Width of the strip around held-out blocks that is not trained on either, in map units.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/common.py" />
            <source>Into how many parts the blocks are divided, with all classes in each part as evenly as the blocks allow.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/common.py" />
            <source>Share of held-out cells with the right class, 0 to 1.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/common.py" />
            <source>Mean over the classes of the F1 score, 0 to 1; rare classes count like common ones.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/common.py" />
            <source>Mean intersection over union</source>
            <translation>平均交并比</translation>
        </message>
        <message>
            <location filename="../../processing_provider/common.py" />
            <source>Mean over the classes of intersection over union, 0 to 1.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/common.py" />
            <source>Overlap</source>
            <translation>重叠</translation>
        </message>
        <message>
            <location filename="../../processing_provider/common.py" />
            <source>Share of a window that neighbouring windows have in common; their results are blended there, so that no seams show.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/common.py" />
            <source>Region</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/common.py" />
            <source>Points with fields for time and magnitude, as “Import earthquake catalogue” writes them.</source>
            <translation type="unfinished" />
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
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/common.py" />
            <source>that of the training.</source>
            <translation>与训练时相同。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/common.py" />
            <source>Applicability</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/common.py" />
            <source>Dissimilarity to the training data, as a multiple of what the validation has tested: above 1 do not trust the map.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/common.py" />
            <source>AUC, lower limit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/common.py" />
            <source>Lower end of the 95 % interval by resampling blocks.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/common.py" />
            <source>AUC, upper limit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/common.py" />
            <source>Upper end of the 95 % interval by resampling blocks.</source>
            <translation type="unfinished" />
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
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/environment/interpreters.py" />
            <source>it has no GDAL, and there are wheels of GDAL only from Python 3.12 on</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/environment/interpreters.py" />
            <source>it is a 32-bit Python</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/environment/manager.py" />
            <source>The Python environment has not been made yet.</source>
            <translation>尚未创建 Python 环境。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/environment/manager.py" />
            <source>The folder {folder} holds something else than an environment of the plugin.</source>
            <translation type="unfinished" />
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
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/environment/manager.py" />
            <source>The environment cannot be mended and is made anew.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/environment/manager.py" />
            <source>About {download} GB are downloaded and {disk} GB needed on the disk.</source>
            <translation type="unfinished" />
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
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/environment/manager.py" />
            <source>Choose a shorter folder for the environment in the settings.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/environment/manager.py" />
            <source>Libraries of the Microsoft Visual C++ runtime are missing: {names}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/environment/manager.py" />
            <source>Install https://aka.ms/vs/17/release/vc_redist.x64.exe and restart the computer.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/environment/manager.py" />
            <source>The environment needs {needed:.1f} GB on the disk of {folder}, and {free:.1f} GB are free.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/environment/manager.py" />
            <source>Free space there, or choose another folder for the environment in the settings.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/environment/manager.py" />
            <source>No Python was found from which an environment can be made. Tried: {tried}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/environment/manager.py" />
            <source>Name the Python of an environment that has torch in the settings.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/environment/manager.py" />
            <source>Fetching Python {version}</source>
            <translation>正在下载 Python {version}</translation>
        </message>
        <message>
            <location filename="../../processing_provider/environment/manager.py" />
            <source>The Python that was fetched does not work: {reason}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/environment/manager.py" />
            <source>The Python that was fetched is not where it should be: {path}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/environment/manager.py" />
            <source>The environment made from {base} does not work: {reason}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/environment/manager.py" />
            <source>Name the Python of another environment in the settings.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/environment/manager.py" />
            <source>Choose an empty folder for the environment in the settings.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/environment/manager.py" />
            <source>The folder {folder} cannot be made: {reason}.</source>
            <translation>无法创建文件夹 {folder}：{reason}。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/environment/manager.py" />
            <source>Choose another folder for the environment in the settings.</source>
            <translation type="unfinished" />
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
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/environment/manager.py" />
            <source>Wait until it is done, then try again.</source>
            <translation>请等待完成后重试。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/layers.py" />
            <source>Saving the layer “{name}” to a temporary file</source>
            <translation>正在把图层“{name}”保存到临时文件</translation>
        </message>
        <message>
            <location filename="../../processing_provider/layers.py" />
            <source>The layer “{name}” has no pixels of its own. Its picture is used, {width} x {height} pixels. To choose the resolution, save the layer as a GeoTIFF first.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/layers.py" />
            <source>A feature could not be written to {path}.</source>
            <translation>无法把要素写入 {path}。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/layers.py" />
            <source>The layer “{name}” could not be saved to a temporary file. {reason}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/layers.py" />
            <source>Save it as a file yourself and use that.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/mapping.py" />
            <source>Test-time augmentation</source>
            <translation>测试时增强</translation>
        </message>
        <message>
            <location filename="../../processing_provider/mapping.py" />
            <source>Average the model over mirror images (flips, 4 times slower) or also quarter turns (full, 8 times slower).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/mapping.py" />
            <source>The most probable class of each cell, with names and colours.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/mapping.py" />
            <source>Probabilities</source>
            <translation>概率</translation>
        </message>
        <message>
            <location filename="../../processing_provider/mapping.py" />
            <source>The probability of each class, 0 to 1, one band for each.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/mapping.py" />
            <source>Entropy of the probabilities as a share of its maximum: 0 is certain, 1 is a guess.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/mapping.py" />
            <source>Class polygons</source>
            <translation>类别多边形</translation>
        </message>
        <message>
            <location filename="../../processing_provider/mapping.py" />
            <source>Areas of one class, with their mean probability and their area in square map units.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/parameters.py" />
            <source>It should be a layer of the project or a file that QGIS opens.</source>
            <translation type="unfinished" />
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
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/parameters.py" />
            <source>{path} is a file, not a folder.</source>
            <translation>{path} 是文件，不是文件夹。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/presence.py" />
            <source>Patch size</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/presence.py" />
            <source>Side of the patch around a cell that the network looks at closely; means of wider windows are added.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/presence.py" />
            <source>Members of the ensemble</source>
            <translation>集成成员数</translation>
        </message>
        <message>
            <location filename="../../processing_provider/presence.py" />
            <source>How many models of each kind are fitted, each on its own draw; their spread is the uncertainty.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/presence.py" />
            <source>Side of the square blocks that are kept together in folds and resampled for the intervals, in map units.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/presence.py" />
            <source>Bands with classes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/presence.py" />
            <source>Names of bands whose numbers are classes, separated by commas; * stands for any text, as in geology*.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/presence.py" />
            <source>bands of few whole numbers are taken as classes.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/presence.py" />
            <source>Tested places</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/presence.py" />
            <source>AUC of the best simple rival</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/presence.py" />
            <source>The same for the best simple rival on the same folds.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/sample_model.py" />
            <source>Sample models</source>
            <translation>示例模型</translation>
        </message>
        <message>
            <location filename="../../processing_provider/training.py" />
            <source>Tile index with folds</source>
            <translation>带折号的切片索引</translation>
        </message>
        <message>
            <location filename="../../processing_provider/training.py" />
            <source>A layer of “Build tile index”; its folds are used as they are, with what you edited by hand.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/training.py" />
            <source>folds are made from spatial blocks.</source>
            <translation>折由空间块划分得到。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/training.py" />
            <source>Network</source>
            <translation>网络</translation>
        </message>
        <message>
            <location filename="../../processing_provider/training.py" />
            <source>Encoder</source>
            <translation>编码器</translation>
        </message>
        <message>
            <location filename="../../processing_provider/training.py" />
            <source>The part of the network that extracts features; light ones suit small data.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/training.py" />
            <source>a light encoder that suits the network.</source>
            <translation>适合该网络的轻量编码器。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/training.py" />
            <source>Start weights of the encoder</source>
            <translation>编码器初始权重</translation>
        </message>
        <message>
            <location filename="../../processing_provider/training.py" />
            <source>none starts from random numbers, imagenet downloads weights trained on photographs, file takes the file below.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/training.py" />
            <source>File with start weights</source>
            <translation>初始权重文件</translation>
        </message>
        <message>
            <location filename="../../processing_provider/training.py" />
            <source>A .safetensors file with weights for the encoder, or an earlier model.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/training.py" />
            <source>none are read from a file.</source>
            <translation>不从文件读取。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/training.py" />
            <source>Side of the windows that the network is trained on, in pixels. Small rasters use smaller windows by themselves.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/training.py" />
            <source>How often the training data are gone through at most; training stops early when it no longer improves.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/training.py" />
            <source>chosen from the amount of data.</source>
            <translation>根据数据量选择。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/training.py" />
            <source>Largest step of the optimiser; it is reached after a warm-up and falls off towards the end.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/training.py" />
            <source>one that suits the network.</source>
            <translation>适合该网络的值。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/training.py" />
            <source>What is made small in training. cross-entropy is a safe choice and gives calibrated probabilities; focal, dice and lovasz favour rare classes.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/training.py" />
            <source>Class weights</source>
            <translation>类别权重</translation>
        </message>
        <message>
            <location filename="../../processing_provider/training.py" />
            <source>none counts every cell alike, balanced every class alike, moderate lies between.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/training.py" />
            <source>Augmentation</source>
            <translation>数据增强</translation>
        </message>
        <message>
            <location filename="../../processing_provider/training.py" />
            <source>How training windows are varied: flips adds mirror images and quarter turns, full also noise, changes of scale and missing bands. Bands that hold directions are turned with the window.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/training.py" />
            <source>Test fold</source>
            <translation>测试折</translation>
        </message>
        <message>
            <location filename="../../processing_provider/training.py" />
            <source>The fold that is kept out of everything and only used for the figures of the report.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/training.py" />
            <source>every fold of a small raster is tested in turn, and the model then learns from all of them; of a large raster fold 1 is kept out.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/training.py" />
            <source>Validation fold</source>
            <translation>验证折</translation>
        </message>
        <message>
            <location filename="../../processing_provider/training.py" />
            <source>The fold that decides when training stops and how probabilities are calibrated.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/training.py" />
            <source>chosen among the folds that are not tested.</source>
            <translation>在非测试折中选择。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/training.py" />
            <source>How many networks are trained from different starts and averaged. More are slower, steadier and better calibrated.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/training.py" />
            <source>Also train on shuffled classes: the accuracy must then fall to chance. A check of the whole procedure, for twice the time.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/training.py" />
            <source>Folder to resume from</source>
            <translation>续训文件夹</translation>
        </message>
        <message>
            <location filename="../../processing_provider/training.py" />
            <source>Training saves its state in this folder after every epoch; run again with the same data and settings, it goes on where it stopped.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/training.py" />
            <source>a stopped training starts anew.</source>
            <translation>中断的训练将重新开始。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/training.py" />
            <source>The trained model with all that is needed to use it: bands, classes, scaling, tests and origin.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/training.py" />
            <source>What was trained on what, how good it is beside the baselines, and where it errs.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/training.py" />
            <source>Training history</source>
            <translation>训练过程</translation>
        </message>
        <message>
            <location filename="../../processing_provider/training.py" />
            <source>A table with the loss and the validation figures of every epoch.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/training.py" />
            <source>Accuracy of the best baseline</source>
            <translation>最佳基线的准确率</translation>
        </message>
        <message>
            <location filename="../../processing_provider/training.py" />
            <source>The same for the best baseline on the same folds.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/training.py" />
            <source>Macro F1 of the best baseline</source>
            <translation>最佳基线的宏平均 F1</translation>
        </message>
        <message>
            <location filename="../../processing_provider/training.py" />
            <source>Use a layer made by “Build tile index”.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/training.py" />
            <source>{folds}: with a test fold at least 3 are needed, to learn from and to watch the learning; {found} were chosen.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/worker.py" />
            <source>The worker process ends before it takes up a job.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/worker.py" />
            <source>Waiting for another run to finish.</source>
            <translation>正在等待另一个运行结束。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/worker.py" />
            <source>The Python interpreter {python} cannot be started: {reason}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/worker.py" />
            <source>The worker process did not start: {cause}. Its last lines were: {output}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/worker.py" />
            <source>The worker process did not answer within {seconds} seconds. Its last lines were: {output}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/worker.py" />
            <source>The worker speaks version {found} of the protocol, the plugin version {expected}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/worker.py" />
            <source>Restart QGIS.</source>
            <translation>请重新启动 QGIS。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/worker.py" />
            <source>The worker process was killed while it ran {job}, probably because the memory of the computer was used up.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/worker.py" />
            <source>Use a smaller tile or batch, close other programs, and run it again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/worker.py" />
            <source>The worker process ended while it ran {job}: {cause}. Its last lines were: {output}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/worker.py" />
            <source>Run it again; if it happens once more, please report it with the log of the run.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/data/augmentation.py" />
            <source>Bands with directions ({bands}): windows are mirrored or turned in {count} ways, and angles and components with them.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/data/build_feature_stack.py" />
            <source>Choose rasters, or layers together with a reference raster.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/data/build_feature_stack.py" />
            <source>There is no raster to stack.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/data/build_feature_stack.py" />
            <source>Gaps can be filled up to 0 to {most} pixels; {found} are asked for.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/data/build_feature_stack.py" />
            <source>Give a smaller distance.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/data/build_feature_stack.py" />
            <source>The stack has {width} x {height} pixels of {x} x {y}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/data/build_feature_stack.py" />
            <source>Measuring distances to {layer}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/data/build_feature_stack.py" />
            <source>A reference raster is given, and also a pixel size or a coordinate system.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/data/build_feature_stack.py" />
            <source>Leave pixel size and coordinate system empty to follow the reference raster, or remove the reference raster.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/data/build_feature_stack.py" />
            <source>The extent lies outside the reference raster {path}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/data/build_feature_stack.py" />
            <source>Draw the extent over the reference raster.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/data/build_feature_stack.py" />
            <source>The rasters have no area in common: {extents}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/data/build_feature_stack.py" />
            <source>Leave out what lies elsewhere, check the coordinate systems, or choose the union of valid areas.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/data/build_feature_stack.py" />
            <source>Pixels of {size} {unit} make a stack of {width} x {height} pixels.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/data/build_feature_stack.py" />
            <source>Give the pixel size in {unit}, the unit of the stack's coordinate system.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/data/build_feature_stack.py" />
            <source>The raster {path} ({found}) lies outside the stack ({expected}).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/data/build_feature_stack.py" />
            <source>Leave it out, check its coordinate system, or choose another extent.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/data/build_feature_stack.py" />
            <source>{raster} holds classes: it is resampled by nearest neighbour, not {resampling}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/data/build_feature_stack.py" />
            <source>Stacking {count} bands</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/data/build_feature_stack.py" />
            <source>There is no pixel where all bands are valid.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/data/build_feature_stack.py" />
            <source>Choose the union of valid areas, fill gaps, or leave out the raster that is valid elsewhere.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/data/build_feature_stack.py" />
            <source>The band {band} has no valid pixel in the stack: all is NoData.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/data/build_feature_stack.py" />
            <source>Leave the raster out, or choose an extent where it has data.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/data/build_feature_stack.py" />
            <source>The band {band} is {value} everywhere: it tells nothing.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/data/build_tile_index.py" />
            <source>Looking at tile {number} of {count}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/data/build_tile_index.py" />
            <source>Blocks of {size:g} map units go to {folds} folds.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/data/build_tile_index.py" />
            <source>No tile reaches {share:g} % of valid pixels.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/data/build_tile_index.py" />
            <source>Choose a smaller MIN_VALID or TILE_SIZE, or check the nodata value of INPUT.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/data/build_tile_index.py" />
            <source>Fewer than two folds have tiles left: nearly everywhere, blocks of another fold lie within {buffer:g} map units.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/data/build_tile_index.py" />
            <source>Choose a smaller BUFFER or TILE_SIZE, or a larger BLOCK_SIZE.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/data/distance.py" />
            <source>Distances to {layer} are asked for, but the grid is in degrees.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/data/distance.py" />
            <source>Choose a projected coordinate system, with metres, for the stack.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/data/distance.py" />
            <source>The layer {path} cannot be opened: {reason}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/data/distance.py" />
            <source>Check that the file exists and is a vector layer.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/data/distance.py" />
            <source>Choose another layer.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/data/distance.py" />
            <source>The layer {layer} is not in {path}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/data/distance.py" />
            <source>The layer {layer} has no coordinate system.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/data/distance.py" />
            <source>Set it in the layer's properties.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/data/distance.py" />
            <source>Choose another layer, or clear its filter.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/data/distance.py" />
            <source>The layer {layer} has no features.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/data/distance.py" />
            <source>The layer {layer} has no features near the stack, or they have no geometry.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/data/distance.py" />
            <source>Check that the layer's coordinate system is right.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/data/normalisation.py" />
            <source>These bands do not vary where there are labels and cannot help: {bands}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/data/sampling.py" />
            <source>A buffer of {buffer:g} map units is {found} pixels wide; at most {most} are possible.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/data/sampling.py" />
            <source>Choose a smaller BUFFER; a larger BLOCK_SIZE keeps folds apart as well.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/data/sampling.py" />
            <source>Looking for labels</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/data/sampling.py" />
            <source>There are labels on the raster, but only where INPUT has no data.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/data/sampling.py" />
            <source>Check the nodata value of INPUT, or label cells that have values in all bands.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/data/splits.py" />
            <source>Change FOLDS.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/data/splits.py" />
            <source>Expected a number of folds from 2 to {most}, found {folds}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/data/splits.py" />
            <source>{folds} folds were asked for, but the labels lie in only {found} blocks of {size:g} map units.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/data/splits.py" />
            <source>Choose a smaller BLOCK_SIZE or fewer FOLDS, or add labels elsewhere.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/data/tile_index.py" />
            <source>The tile index {layer} has no field fold.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/data/tile_index.py" />
            <source>Choose a layer that “Build tile index” wrote, or leave it empty.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/data/tile_index.py" />
            <source>The tile index {layer} should name at least two folds, found {found}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/data/tile_index.py" />
            <source>Number the folds from 1 in the field fold.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/data/tile_index.py" />
            <source>The field fold of the tile index {layer} should hold numbers from 0 to {most}, found {found}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/data/tile_index.py" />
            <source>Number the folds from 1; 0 or empty is not used.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/environment_check.py" />
            <source>A raster does not read back as it was written.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/evaluation/describe_model.py" />
            <source>Choose where to write it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/evaluation/describe_model.py" />
            <source>No file was given for the report.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/evaluation/describe_model.py" />
            <source>The model file does not say how good the model is. Evaluate its map before you rely on it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/evaluation/describe_model.py" />
            <source>The model file names no licence. Ask its author before you pass it on.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/evaluation/evaluate_classification.py" />
            <source>Writing the report</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/evaluation/evaluate_classification.py" />
            <source>The reference and the map have no pixel in common: {uncovered} reference pixels lie where the map has no value.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/evaluation/evaluate_classification.py" />
            <source>Check that both cover the same area, and that the zones do too.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/evaluation/evaluate_classification.py" />
            <source>The map declares no nodata value, so its value 0 counts as a class.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/evaluation/evaluate_classification.py" />
            <source>Comparing map and reference</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/evaluation/evaluate_classification.py" />
            <source>The map {path} should hold class numbers, but holds {value:g}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/evaluation/evaluate_classification.py" />
            <source>Choose a class raster, not probabilities or measurements.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/evaluation/evaluate_classification.py" />
            <source>The map {path} holds more than {most} different values.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/evaluation/evaluate_classification.py" />
            <source>Choose a class raster.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/evaluation/evaluate_classification.py" />
            <source>No class of the map is in the reference. The map has {mapped}; the reference has {reference}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/evaluation/evaluate_classification.py" />
            <source>Choose a class field that holds the map's numbers or its class names.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/evaluation/evaluate_classification.py" />
            <source>BLOCK_SIZE should be above 0 map units, but is {found:g}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/evaluation/evaluate_classification.py" />
            <source>Leave it empty to have it chosen.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/evaluation/evaluate_classification.py" />
            <source>Blocks of {size:g} map units divide the reference into more than {most} parts.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/evaluation/evaluate_classification.py" />
            <source>Choose a larger BLOCK_SIZE, or leave it empty.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/evaluation/evaluate_classification.py" />
            <source>{share:.1f} % of the reference pixels lie where the map has no value. They are not judged.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/evaluation/explain_model.py" />
            <source>The method should be one of {expected}, but is {found}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/evaluation/explain_model.py" />
            <source>The model has no class {found}; its classes are {expected}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/evaluation/explain_model.py" />
            <source>Choose one of them, or leave CLASS empty.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/evaluation/explain_model.py" />
            <source>The model is or contains a forest, which has no gradients, so integrated gradients cannot explain it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/evaluation/explain_model.py" />
            <source>Choose permutation or occlusion as METHOD.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/evaluation/explain_model.py" />
            <source>No pixel of {path} is valid and has a reference class, so there is nothing to explain.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/evaluation/explain_model.py" />
            <source>Check that raster and reference overlap.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/evaluation/explain_model.py" />
            <source>There was no reference: what the model itself maps was taken as true. This shows what it goes by, not whether it is right.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/evaluation/nulltest.py" />
            <source>Null test {number} of {count}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/evaluation/report.py" />
            <source>The report {path} cannot be written: {reason}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/evaluation/report.py" />
            <source>Choose another destination, or free space and permissions there.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/landforms/classify_geomorphons.py" />
            <source>There is no cell to classify: all elevations in the area are NoData, or within {border} cells of the edge.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/landforms/classify_geomorphons.py" />
            <source>Check the DEM's NoData value, or choose another area.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/landforms/classify_geomorphons.py" />
            <source>SEARCH is counted in whole cells: {cells}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/landforms/classify_geomorphons.py" />
            <source>SEARCH should reach at least 1 cell (of {size:.4g} m) and FLAT lie between 0 and 90 degrees; found {cells} cells and {flat:g} degrees.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/landforms/classify_geomorphons.py" />
            <source>Choose a longer SEARCH, or a FLAT of about 1.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/landforms/classify_geomorphons.py" />
            <source>Choose a smaller SKIP.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/landforms/classify_geomorphons.py" />
            <source>SKIP ({skip} cells) should be less than SEARCH ({search} cells).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/landforms/classify_geomorphons.py" />
            <source>SEARCH is {search} cells, longer than the DEM, which has {width} x {height} cells.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/landforms/classify_geomorphons.py" />
            <source>Choose a SEARCH below {most} cells, or a larger DEM; if UNITS is metres, cells measure {size:.4g} m.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/landforms/classify_geomorphons.py" />
            <source>DISTANCE should lie between SKIP and SEARCH; it is not used.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/landforms/dem.py" />
            <source>{path} has {count} bands; the first one is taken as the elevation.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/landforms/dem.py" />
            <source>The DEM has no coordinate system; its cells are taken to be {x:g} x {y:g} m.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/landforms/dem.py" />
            <source>The raster {path} is rotated or not north up; slopes have directions, so a north-up DEM is expected.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/landforms/dem.py" />
            <source>Warp it first: in QGIS Raster &gt; Projections &gt; Warp.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/landforms/dem.py" />
            <source>The DEM {path} has {width} x {height} cells; at least {least} rows and columns are needed to see a slope.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/landforms/dem.py" />
            <source>Choose a larger DEM.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/landforms/dem.py" />
            <source>The unit of the heights, {unit}, is not known; they are taken as metres.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/landforms/dem.py" />
            <source>The DEM is in degrees and says no unit of height; heights are taken as metres. Set Z_FACTOR if they are not.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/landforms/dem.py" />
            <source>The DEM says no unit of height, and its map is not in metres; heights are taken as metres. Set Z_FACTOR if not.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/landforms/dem.py" />
            <source>The elevations are whole numbers, {height:g} m apart: on gentle ground the DEM is a staircase, on which slopes of 3 x 3 cells jump by {step:.1f} degrees and curvatures show the stairs. Larger windows smooth them.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/landforms/describe_landforms.py" />
            <source>Measuring {total} landforms</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/landforms/describe_landforms.py" />
            <source>No polygon of {layer} lies on a cell of the DEM with an elevation.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/landforms/describe_landforms.py" />
            <source>Check both layers' coordinate systems and the DEM's NoData value.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/landforms/ground.py" />
            <source>IMAGERY has a band named {names}, which is the DEM's.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/landforms/ground.py" />
            <source>Rename the band.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/landforms/ground.py" />
            <source>The largest of TERRAIN_SCALES is {cells:.0f} cells wide; the DEM has only {width} x {height}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/landforms/ground.py" />
            <source>Choose smaller scales, at most half of the DEM, or a larger DEM.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/landforms/ground.py" />
            <source>Choose IMAGERY.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/landforms/ground.py" />
            <source>The model needs imagery with the bands {names} beside the DEM.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/landforms/ground.py" />
            <source>The model was trained on a DEM alone; IMAGERY is not used.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/landforms/ground.py" />
            <source>The cells of the DEM measure {own:.4g} m, those of the model {wanted:.4g} m: the DEM is resampled to the model's.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/landforms/ground.py" />
            <source>IMAGERY and DEM do not overlap: {imagery} lies elsewhere.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/landforms/ground.py" />
            <source>Check both rasters' coordinate systems, or leave IMAGERY out.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/landforms/terrain_attributes.py" />
            <source>No cell of {path} has a whole window of elevations around it, so there is nothing to write.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/landforms/terrain_attributes.py" />
            <source>Choose smaller SCALES, fill the voids of the DEM, or let the edges reflect.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/landforms/terrain_attributes.py" />
            <source>SCALES should be window sizes in map units, such as 90 270 810, but is {found}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/landforms/terrain_attributes.py" />
            <source>Give numbers, with blanks between them; leave it empty for 3 x 3 cells.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/landforms/terrain_attributes.py" />
            <source>The extent does not overlap the DEM, whose bounds are {found}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/landforms/terrain_attributes.py" />
            <source>Draw the extent over the DEM, or leave it out.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/landforms/terrain_attributes.py" />
            <source>There is no attribute {found}; there are {expected}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/landforms/terrain_attributes.py" />
            <source>A window of {scale:g} is {window} cells wide; the DEM has {width} x {height} cells.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/landforms/terrain_attributes.py" />
            <source>Choose smaller SCALES: they are in {unit}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/landforms/terrain_attributes.py" />
            <source>A window of {scale:g} {unit} becomes {window} cells of {side:.4g} m.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/landforms/terrain_attributes.py" />
            <source>Some SCALES mean windows of the same number of cells and give the same values.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/landforms/terrain_stack.py" />
            <source>TERRAIN_SCALES is given, but none of the bands {found} was said to hold elevation.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/landforms/terrain_stack.py" />
            <source>Name it in ELEVATION, or leave TERRAIN_SCALES empty.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/landforms/terrain_stack.py" />
            <source>ELEVATION should be the name of a band, but there is no {found}; the bands are {expected}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/landforms/terrain_stack.py" />
            <source>Give one of them, or leave it empty to take the bands as they are.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/landforms/terrain_stack.py" />
            <source>The model derives terrain attributes from the band {expected}; the raster {path} has {found}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/landforms/terrain_stack.py" />
            <source>Rename the band that holds the elevation.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/prospectivity/classify_well_facies.py" />
            <source>Reading the wells</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/prospectivity/classify_well_facies.py" />
            <source>Classifying {well}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/prospectivity/classify_well_facies.py" />
            <source>Writing the results</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/prospectivity/classify_well_facies.py" />
            <source>The model needs {expected} logs ({names}); {found} fields were given ({given}).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/prospectivity/classify_well_facies.py" />
            <source>Give as many fields in this order, or none if the table has fields of these names.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/prospectivity/classify_well_facies.py" />
            <source>The table {table} has none of the model's logs: {names}. Its fields are {fields}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/prospectivity/classify_well_facies.py" />
            <source>Give the fields that hold these logs, in this order, as LOG_FIELDS.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/prospectivity/classify_well_facies.py" />
            <source>The table lacks these logs of the model, which are taken as not measured: {names}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/prospectivity/classify_well_facies.py" />
            <source>Check LOG_FIELDS.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/prospectivity/classify_well_facies.py" />
            <source>None of the logs {names} has a value.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/prospectivity/classify_well_facies.py" />
            <source>No log was measured in the well {well}; its facies are a guess.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/prospectivity/classify_well_facies.py" />
            <source>In the well {well} most of the model's logs were not measured ({names}); its facies are less sure.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/prospectivity/classify_well_facies.py" />
            <source>Free space and permissions there.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/prospectivity/classify_well_facies.py" />
            <source>The layer {path} cannot be written.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/prospectivity/classify_well_facies.py" />
            <source>Drawing {well}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/prospectivity/classify_well_facies.py" />
            <source>A picture shows one well, {well}; choose HTML or PDF for all {count}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/prospectivity/explain_prospectivity.py" />
            <source>Only the first {most} targets are explained.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/prospectivity/explain_prospectivity.py" />
            <source>{count} targets lie outside the evidence or where it has no data, and are left out.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/prospectivity/explain_prospectivity.py" />
            <source>Check the targets' coordinate system, or choose others.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/prospectivity/explain_prospectivity.py" />
            <source>Not one target lies where the evidence has data.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/prospectivity/map_prospectivity.py" />
            <source>Change it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/prospectivity/map_prospectivity.py" />
            <source>TARGET_SHARE is a percentage above 0 and below 100, but is {found:g}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/prospectivity/train_well_facies.py" />
            <source>DECISION is penalty, but there is no matrix.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/prospectivity/train_well_facies.py" />
            <source>Give the matrix as PENALTY, or choose another decision.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/prospectivity/train_well_facies.py" />
            <source>Gradient boosting on the same folds</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/prospectivity/train_well_facies.py" />
            <source>Writing the model and the report</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/prospectivity/train_well_facies.py" />
            <source>LOG_FIELDS names {fields}, which is the well, the depth or the facies.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/prospectivity/train_well_facies.py" />
            <source>Choose only measured logs.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/prospectivity/train_well_facies.py" />
            <source>FACIES_FIELD should hold at least two facies, but holds {found}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/prospectivity/train_well_facies.py" />
            <source>Choose the field with the known facies, or add samples of another one.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/prospectivity/train_well_facies.py" />
            <source>Facies are known in one well only, {well}; at least two are needed, one to learn from and one to test.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/prospectivity/train_well_facies.py" />
            <source>Add another well, or check WELL_FIELD.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/prospectivity/train_well_facies.py" />
            <source>{wells} wells, {samples} samples with one of {classes} facies, {folds} folds of whole wells, steps of {step:.3g}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/prospectivity/train_well_facies.py" />
            <source>These facies are known in wells of one fold only, so the test cannot find them: {names}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/prospectivity/train_well_facies.py" />
            <source>Choose fields with measured logs.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/prospectivity/train_well_facies.py" />
            <source>None of the logs {logs} has a value.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/prospectivity/train_well_facies.py" />
            <source>These logs have no values and are left out: {logs}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/prospectivity/train_well_facies.py" />
            <source>Choose a CSV file.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/prospectivity/train_well_facies.py" />
            <source>The matrix {path} cannot be read: {reason}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/prospectivity/train_well_facies.py" />
            <source>The matrix {path} has no row or no column for {missing}; it has {found}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/prospectivity/train_well_facies.py" />
            <source>Name the facies in the first row and the first column as in FACIES_FIELD.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/prospectivity/train_well_facies.py" />
            <source>Correct the file.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/prospectivity/train_well_facies.py" />
            <source>The matrix {path} should hold a number in every cell.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/prospectivity/train_well_facies.py" />
            <source>The penalties in {path} should be numbers from 0, some of them above 0; the lowest is {low:g} and the highest {high:g}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/prospectivity/train_well_facies.py" />
            <source>Give 0 on the diagonal and what each mistake costs elsewhere.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/prospectivity/train_well_facies.py" />
            <source>Only {count} samples have a known facies; the figures mean little.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/prospectivity/validate_prospectivity.py" />
            <source>Blocks of {size:g} map units are resampled.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/prospectivity/validate_prospectivity.py" />
            <source>These figures are honest only if the map was made without these deposits. A map that was fitted to them looks better than it is: give deposits that were found later or kept aside, or look at the held-out figures of the tool that made it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/prospectivity/validate_prospectivity.py" />
            <source>There are only {count} deposits; one more or less would change the figures much.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/prospectivity/validate_prospectivity.py" />
            <source>The map has few different values or the deposits lie in one block, so figures are rough and may lack intervals.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/prospectivity/weights_of_evidence.py" />
            <source>The class rasters lie on different grids: {first} has {expected}, {other} has {found}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/prospectivity/weights_of_evidence.py" />
            <source>Bring them onto one grid with “Build feature stack” (resampling nearest), and give the stack.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/prospectivity/weights_of_evidence.py" />
            <source>The study area has {units:.3g} unit cells of {unit:g} km², but {deposits} deposits: there is no cell without.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/prospectivity/weights_of_evidence.py" />
            <source>Choose a smaller UNIT_AREA.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/prospectivity/weights_of_evidence.py" />
            <source>The posterior adds up to {predicted:.1f} deposits, but there are {deposits}: the evidence is not independent, and the probabilities are too high. Their order still tells.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/prospectivity/weights_of_evidence.py" />
            <source>Counting classes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/prospectivity/weights_of_evidence.py" />
            <source>The layer {name} should hold classes, which are whole numbers, but holds {found:g}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/prospectivity/weights_of_evidence.py" />
            <source>Classify it first, for example with “Reclassify by table”.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/prospectivity/weights_of_evidence.py" />
            <source>The layer {name} has a single class, {found}, in the study area: it tells nothing.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/prospectivity/weights_of_evidence.py" />
            <source>Leave it out.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/prospectivity/weights_of_evidence.py" />
            <source>The layer {name} has {found} classes; at most {most} can be weighed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/prospectivity/weights_of_evidence.py" />
            <source>No class of {name} has a studentised contrast of {limit:g}: the layer is not used.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/prospectivity/weights_of_evidence.py" />
            <source>Writing probabilities</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/prospectivity/weights_of_evidence.py" />
            <source>The evidence is not independent given deposits: the posterior adds up to {predicted:.1f} deposits where there are {deposits} (p = {p_value:.3f}). Take the map as an order of places, not as probabilities; leave out one of the layers that say the same.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/prospectivity/weights_of_evidence.py" />
            <source>The map was fitted to these deposits. How well it finds others is not known until it is tested on ones kept aside.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/prospectivity/well_learning.py" />
            <source>Fold {fold} of {folds}: learning from the other wells</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/prospectivity/well_learning.py" />
            <source>Choosing by the wells that were kept aside</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/prospectivity/well_learning.py" />
            <source>Fitting the trees to all wells</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/prospectivity/well_logs.py" />
            <source>{key} names the field {field}, but the table {table} has only {fields}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/prospectivity/well_logs.py" />
            <source>Choose one of these fields.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/prospectivity/well_logs.py" />
            <source>Choose the table with the depth samples of the wells.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/prospectivity/well_logs.py" />
            <source>The table {table} has no samples.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/prospectivity/well_logs.py" />
            <source>The field {field} should hold numbers, but row {row} holds “{found}”.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/prospectivity/well_logs.py" />
            <source>Choose a field with a measured log, or correct the table.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/prospectivity/well_logs.py" />
            <source>Check WELL_FIELD and DEPTH_FIELD.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/prospectivity/well_logs.py" />
            <source>No sample has both a well and a depth.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/prospectivity/well_logs.py" />
            <source>In the well {well} the depths run from {top:g} to {base:g} with only {samples} samples; at steps of {step:g} as in the other wells that is mostly gaps.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/prospectivity/well_logs.py" />
            <source>Check the unit of DEPTH_FIELD in this well, or leave it out.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/prospectivity/well_report.py" />
            <source>Gradient boosting of single samples is right at {theirs:.0f} of 100 on the same folds, no worse than this model. More wells, or other logs, are needed before the model is worth its effort.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/prospectivity/well_report.py" />
            <source>Only {count} wells have known facies. Wells of one field resemble each other; with so few the figures say little about the next one.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/prospectivity/well_report.py" />
            <source>Known in wells of one fold only, so the test could not find them: {names}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/seismicity/assess_catalog.py" />
            <source>Reading the catalogue</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/seismicity/assess_catalog.py" />
            <source>Completeness needs at least {least} earthquakes in the region, but there are {found}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/seismicity/assess_catalog.py" />
            <source>Choose a larger region, a longer period or smaller magnitudes.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/seismicity/assess_catalog.py" />
            <source>Choose a larger region.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/seismicity/assess_catalog.py" />
            <source>Fewer than 10 earthquakes are above the completeness {mc:g}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/seismicity/assess_catalog.py" />
            <source>Mapping completeness</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/seismicity/assess_catalog.py" />
            <source>The most frequent magnitude is the smallest one: the catalogue was cut there, and is complete at least from there on.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/seismicity/background.py" />
            <source>Smoothing past earthquakes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/seismicity/catalog.py" />
            <source>{key} should be a date such as 2007-01-01 or 2007-01-01T12:00:00 (UTC), but is {found}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/seismicity/catalog.py" />
            <source>Write the year first, four digits, then month and day.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/seismicity/catalog.py" />
            <source>The catalogue {layer} should have points with a time and a magnitude, but has none ({bad} without).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/seismicity/catalog.py" />
            <source>Make the layer with “Import earthquake catalogue”; “Locate earthquakes” tells magnitudes where picks carry amplitudes.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/seismicity/catalog.py" />
            <source>The catalogue {layer} should have a field {key}; its fields are: {fields}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/seismicity/catalog.py" />
            <source>Make the layer with “Import earthquake catalogue”, or rename the field to {key}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/seismicity/catalog.py" />
            <source>Set the layer's coordinate system in its properties.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/seismicity/covariates.py" />
            <source>COVARIATES: the layer {layer} has no lines.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/seismicity/covariates.py" />
            <source>Use a layer of fault lines, or a raster.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/seismicity/covariates.py" />
            <source>Assign one.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/seismicity/covariates.py" />
            <source>COVARIATES: the raster {path} has no coordinate system.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/seismicity/covariates.py" />
            <source>COVARIATES: the raster {path} lies outside the region.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/seismicity/covariates.py" />
            <source>Use another raster.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/seismicity/csep.py" />
            <source>The forecast {path} cannot be written: {reason}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/seismicity/csep.py" />
            <source>Choose another destination.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/seismicity/csep.py" />
            <source>Check the file.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/seismicity/csep.py" />
            <source>The forecast {path} cannot be read: {reason}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/seismicity/csep.py" />
            <source>{path} should be a gridded forecast in a format of CSEP, but is not: {reason}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/seismicity/csep.py" />
            <source>Use the FORECAST that “Forecast earthquakes” wrote, CSEP's XML, or a table of lon0 lon1 lat0 lat1 z0 z1 m0 m1 rate flag.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/seismicity/csep.py" />
            <source>{name}-test</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/seismicity/csep.py" />
            <source>The two forecasts speak of different earthquakes: {first} and {second} of them lie in their cells.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/seismicity/csep.py" />
            <source>Compare forecasts of the same region and magnitudes.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/seismicity/decluster_catalog.py" />
            <source>Declustering needs at least 2 earthquakes, but INPUT has {count}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/seismicity/decluster_catalog.py" />
            <source>Use another catalogue.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/seismicity/decluster_catalog.py" />
            <source>Linking earthquakes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/seismicity/decluster_catalog.py" />
            <source>Looking for nearest neighbours</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/seismicity/decluster_catalog.py" />
            <source>Stochastic declustering fits ETAS to at least {least} earthquakes, but INPUT has {count}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/seismicity/decluster_catalog.py" />
            <source>Choose another METHOD.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/seismicity/etas.py" />
            <source>Looking for the earthquakes that matter to each other</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/seismicity/etas.py" />
            <source>Fitting ETAS</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/seismicity/etas.py" />
            <source>Scoring ETAS</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/seismicity/forecast_seismicity.py" />
            <source>Reading the model and the catalogue</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/seismicity/forecast_seismicity.py" />
            <source>The model knows magnitudes of {reference:g} and more, but MIN_MAGNITUDE is {found:g}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/seismicity/forecast_seismicity.py" />
            <source>Choose a larger MIN_MAGNITUDE, or train a model with a smaller one.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/seismicity/forecast_seismicity.py" />
            <source>INPUT has no earthquake of magnitude {reference:g} and more in the model's region before START.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/seismicity/forecast_seismicity.py" />
            <source>Give the catalogue with which the model was trained, and what came after it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/seismicity/forecast_seismicity.py" />
            <source>The last earthquake of INPUT is {days:.0f} days before START; the forecast does not know what came since.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/seismicity/forecast_seismicity.py" />
            <source>{cells} cells are too many; at most {most} can be written.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/seismicity/forecast_seismicity.py" />
            <source>Choose a larger CELL_SIZE.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/seismicity/formats.py" />
            <source>The catalogue {path} cannot be read: {reason}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/seismicity/formats.py" />
            <source>The file {path} declares entities, which QuakeML has not.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/seismicity/formats.py" />
            <source>Use a QuakeML file.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/seismicity/formats.py" />
            <source>Download it again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/seismicity/formats.py" />
            <source>The file {path} should be QuakeML, but is no complete XML: {reason}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/seismicity/formats.py" />
            <source>The file {path} should be GeoJSON with features, but cannot be read: {reason}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/seismicity/formats.py" />
            <source>There is no column {column} in {path}; its columns are: {names}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/seismicity/formats.py" />
            <source>Correct COLUMNS.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/seismicity/formats.py" />
            <source>No column for {missing} was recognised in {path}; its columns are: {names}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/seismicity/formats.py" />
            <source>Name it in COLUMNS, for example: magnitude=ML.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/seismicity/formats.py" />
            <source>{path} is no catalogue of a known form: a heading with longitude and latitude, ZMAP, SCEDC, QuakeML or GeoJSON was expected.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/seismicity/formats.py" />
            <source>Give the table a heading: time,longitude,latitude,depth,magnitude.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/seismicity/formats.py" />
            <source>Asking {address} for events from number {offset}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/seismicity/formats.py" />
            <source>The service {address} did not answer as it should: {reason}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/seismicity/formats.py" />
            <source>Check the address and the network, or ask for a shorter period or larger magnitudes.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/seismicity/formats.py" />
            <source>{bad} times in {path} cannot be understood, for example “{example}”.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/seismicity/formats.py" />
            <source>Write times as 2007-01-01T12:00:00, or name the right columns in COLUMNS.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/seismicity/formats.py" />
            <source>{path} has no event with time, place and magnitude ({magnitudes} without magnitude, {places} without place).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/seismicity/formats.py" />
            <source>Check the file, or choose a longer period and a larger region.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/seismicity/formats.py" />
            <source>Name the columns in COLUMNS, for example: longitude=lat,latitude=lon.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/seismicity/formats.py" />
            <source>Longitudes in {path} run from {low:g} to {high:g}, but should lie from -180 to 360.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/seismicity/formats.py" />
            <source>Give longitudes in degrees.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/seismicity/formats.py" />
            <source>{count} events {what} were left out.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/seismicity/formats.py" />
            <source>{count} events lie in the future, the last at {time}, and were left out.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/seismicity/formats.py" />
            <source>All events in {path} lie in the future.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/seismicity/formats.py" />
            <source>Check the column of the time.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/seismicity/import_catalog.py" />
            <source>Correct the period.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/seismicity/import_catalog.py" />
            <source>END should be later than START, but is {end} (START is {start}).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/seismicity/import_catalog.py" />
            <source>Reading {path}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/seismicity/import_catalog.py" />
            <source>Depths reach {deepest:g}: they are taken as metres and divided by 1000.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/seismicity/import_catalog.py" />
            <source>Cleaning the catalogue</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/seismicity/import_catalog.py" />
            <source>No event is left after cleaning.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/seismicity/import_catalog.py" />
            <source>Switch CLEAN off and look at the events.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/seismicity/import_catalog.py" />
            <source>Choose a smaller magnitude.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/seismicity/import_catalog.py" />
            <source>No event reaches MIN_MAGNITUDE.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/seismicity/import_catalog.py" />
            <source>COLUMNS should be pairs such as magnitude=ML, but has “{pair}”.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/seismicity/import_catalog.py" />
            <source>On the left of the sign: {known}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/seismicity/import_catalog.py" />
            <source>CONVERSION should be like “mb: 0.85, 1.03; ms: 0.67, 2.07”, but has “{entry}”.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/seismicity/import_catalog.py" />
            <source>Give each scale, a colon, the slope, a comma and the intercept.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/seismicity/import_catalog.py" />
            <source>{count} magnitudes of the scale {scale} were converted.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/seismicity/import_catalog.py" />
            <source>None of the {count} events lies in the region, the period and the depths asked for ({low} to {high}, latitude {south:.1f} to {north:.1f}).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/seismicity/import_catalog.py" />
            <source>Choose a larger region or a longer period.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/seismicity/import_catalog.py" />
            <source>Magnitudes are of different scales ({scales}), which bends the frequency–magnitude law. CONVERSION brings them together.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/seismicity/import_catalog.py" />
            <source>{share:.0f} % of the depths were set by hand (field depth_fixed): do not interpret them.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/seismicity/import_catalog.py" />
            <source>{count} small events fall into the working hours, as nearly all around them: they are likely blasts (field suspect_blast).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/seismicity/locate.py" />
            <source>Associating picks: {count} earthquakes so far</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/seismicity/locate_earthquakes.py" />
            <source>The picks are of {found} stations, but an earthquake needs {least}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/seismicity/locate_earthquakes.py" />
            <source>Give more stations, or set MIN_STATIONS lower (3 at least).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/seismicity/locate_earthquakes.py" />
            <source>Computing travel times</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/seismicity/locate_earthquakes.py" />
            <source>No earthquake was found: nowhere do {least} of the {count} picks at {stations} stations agree on a time and a place.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/seismicity/locate_earthquakes.py" />
            <source>Check the stations' places, the velocities and the clocks, or set MIN_PICKS lower.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/seismicity/locate_earthquakes.py" />
            <source>{count} of {all} earthquakes have no magnitude: it takes picks with amplitudes, which “Pick phases” measures where STATIONS is a StationXML file with the instruments' responses. Tools that need magnitudes leave these earthquakes out.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/seismicity/locate_earthquakes.py" />
            <source>None of the {count} picks belongs to one of the {stations} stations; picks are of {lost}, stations are {known}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/seismicity/locate_earthquakes.py" />
            <source>Use the stations of the same network; codes have to be the same.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/seismicity/locate_earthquakes.py" />
            <source>Picks of {count} stations were left out, as it is not known where they stand: {names}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/seismicity/locate_earthquakes.py" />
            <source>The stations and the margin span {size:.0f} km; local velocities serve up to 1,500 km.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/seismicity/locate_earthquakes.py" />
            <source>Check the stations' places, or use fewer stations or a smaller MARGIN.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/seismicity/locate_earthquakes.py" />
            <source>{count} earthquakes lie outside the network (gap over 180°): their places depend on the velocities.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/seismicity/locate_earthquakes.py" />
            <source>{count} depths lie at an end of what was searched (field depth_at_end): they tell nothing.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/seismicity/locate_earthquakes.py" />
            <source>{count} earthquakes have no magnitude, as their picks carry no amplitudes of a known instrument.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/seismicity/neural.py" />
            <source>Training the network</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/seismicity/neural.py" />
            <source>Adding up the intensity</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/seismicity/pick_phases.py" />
            <source>END should be later than START.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/seismicity/pick_phases.py" />
            <source>No arrival reaches the thresholds {p:g} (P) and {s:g} (S).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/seismicity/pick_phases.py" />
            <source>Writing the picks</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/seismicity/pick_phases.py" />
            <source>The picker that comes with the plugin is not there: {path}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/seismicity/pick_phases.py" />
            <source>Install the plugin again, or give a MODEL.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/seismicity/pick_phases.py" />
            <source>To ask a service, it has to be said for which stations and for which time.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/seismicity/pick_phases.py" />
            <source>Give STATIONS (StationXML or a table), START and END.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/seismicity/pick_phases.py" />
            <source>Picking {station}, {time}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/seismicity/pick_phases.py" />
            <source>{station}: {seconds:.1f} s were recorded twice, as after a clock that was set back; what came first was used.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/seismicity/pick_phases.py" />
            <source>{station} is dead: its samples do not change.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/seismicity/pick_phases.py" />
            <source>{station} is not among the stations; it has no place.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/seismicity/pick_phases.py" />
            <source>The picker that comes with the plugin was used. It has learned from 154 records of northern California only: check the picks, lower or raise the thresholds, or give the weights of a published PhaseNet as MODEL.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/seismicity/picker.py" />
            <source>Check the path.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/seismicity/picker.py" />
            <source>There is no file {path}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/seismicity/picker.py" />
            <source>{path} is no picker: its name should end in .safetensors, .pt or .npz.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/seismicity/picker.py" />
            <source>{path} does not hold PhaseNet's arrays: {reason}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/seismicity/picker.py" />
            <source>{path} is no JSON file of a SeisBench model.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/seismicity/picker.py" />
            <source>{path} does not hold weights of SeisBench's PhaseNet or PhaseNetLight: {reason}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/seismicity/picker.py" />
            <source>{path} is for components {components}, phases {phases} and the normalisation {norm}; this tool reads pickers for Z, N and E, for noise, P and S, and for std or peak.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/seismicity/picks.py" />
            <source>The picks {path} cannot be read: {reason}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/seismicity/picks.py" />
            <source>The picks {path} have no column {key}; the columns are: {names}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/seismicity/picks.py" />
            <source>Use the table that “Pick phases” writes, or name the columns station, phase and time.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/seismicity/picks.py" />
            <source>{bad} of {total} picks in {path} have no station or a time that cannot be understood, for example “{example}”.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/seismicity/picks.py" />
            <source>Write times as 2007-01-01T12:00:00.00.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/seismicity/picks.py" />
            <source>{count} picks without a station or a time that can be understood were left out.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/seismicity/picks.py" />
            <source>Picks of other phases than P and S were left out: {names}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/seismicity/picks.py" />
            <source>The column phase should say P or S.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/seismicity/picks.py" />
            <source>The picks {path} hold no P and no S.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/seismicity/region.py" />
            <source>Draw the region as a polygon.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/seismicity/region.py" />
            <source>REGION should hold a polygon, but {layer} has none.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/seismicity/region.py" />
            <source>Choose a smaller CELL_SIZE.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/seismicity/region.py" />
            <source>The region has no cell of {size:g} degrees: it is smaller than one.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/seismicity/simulate.py" />
            <source>Simulating generation {turn}: {total} earthquakes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/seismicity/simulate.py" />
            <source>The simulations have more than {most} earthquakes: the model lets sequences grow without end.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/seismicity/simulate.py" />
            <source>Train with a larger MIN_MAGNITUDE or a longer period, or ask for fewer SIMULATIONS.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/seismicity/stations.py" />
            <source>Seismograms and station files are read by the Python package obspy, which is not in the environment.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/seismicity/stations.py" />
            <source>Install it with: "{python}" -m pip install obspy</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/seismicity/stations.py" />
            <source>{source} should hold stations with a code, a longitude and a latitude, but has none.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/seismicity/stations.py" />
            <source>Give a StationXML file, or a table with the columns network, station, longitude, latitude, elevation.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/seismicity/stations.py" />
            <source>{count} stations have no code or no possible place and were left out: {names}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/seismicity/stations.py" />
            <source>Elevations of stations in {source} reach {found:g}, but should be metres.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/seismicity/stations.py" />
            <source>Correct the elevations.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/seismicity/stations.py" />
            <source>The stations in {path} cannot be read: {reason}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/seismicity/stations.py" />
            <source>Give StationXML, dataless SEED, or a table with the columns network, station, longitude, latitude, elevation.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/seismicity/stations.py" />
            <source>The table {path} cannot be read: {reason}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/seismicity/stations.py" />
            <source>The table {path} has no column {key}; its columns are: {names}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/seismicity/stations.py" />
            <source>Name the columns network, station, longitude, latitude, elevation.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/seismicity/stations.py" />
            <source>The layer {layer} has no field station; its fields are: {names}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/seismicity/stations.py" />
            <source>Use the stations that “Pick phases” writes, or name the field with the station's code station.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/seismicity/surroundings.py" />
            <source>Looking at what happened around each earthquake before</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/seismicity/test_forecast.py" />
            <source>Reading the forecast</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/seismicity/test_forecast.py" />
            <source>Correct the period of the test.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/seismicity/test_forecast.py" />
            <source>Check the period.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/seismicity/test_forecast.py" />
            <source>OBSERVED has no earthquake from {start} to {end}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/seismicity/test_forecast.py" />
            <source>The raster {path} should have square cells in degrees.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/seismicity/test_forecast.py" />
            <source>Use the OUTPUT of “Forecast earthquakes”.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/seismicity/test_forecast.py" />
            <source>Give MIN_MAGNITUDE.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/seismicity/test_forecast.py" />
            <source>The raster {path} does not tell its magnitude.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/seismicity/test_forecast.py" />
            <source>Only {number} earthquakes: the tests can hardly tell a good forecast from a bad one.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/seismicity/train_forecast.py" />
            <source>Check the region's place.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/seismicity/train_forecast.py" />
            <source>None of the {count} earthquakes lies in REGION.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/seismicity/train_forecast.py" />
            <source>Magnitudes of {reference:g} and more are used, from where the catalogue is complete.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/seismicity/train_forecast.py" />
            <source>The dates should follow each other as AUXILIARY_START ({auxiliary}), TRAIN_START ({start}), VALIDATION_START ({validation}), TRAIN_END ({end}).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/seismicity/train_forecast.py" />
            <source>Leave them empty to have them chosen, or correct them.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/seismicity/train_forecast.py" />
            <source>Training needs at least {least} earthquakes of magnitude {reference:g} and more in the region from TRAIN_START to TRAIN_END, but there are {count}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/seismicity/train_forecast.py" />
            <source>Choose a larger region, a longer period or a smaller MIN_MAGNITUDE.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/seismicity/train_forecast.py" />
            <source>{note}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/seismicity/train_forecast.py" />
            <source>There is no test: give a TRAIN_END some years before the end of the catalogue to see what the forecast is worth.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/seismicity/train_picker.py" />
            <source>Give weights in START_FROM, or more STEPS.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/seismicity/train_picker.py" />
            <source>Without training steps there is nothing to measure.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/seismicity/train_picker.py" />
            <source>Records have {found} samples; windows of {needed} are cut from them at random places, so at least {least} are needed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/seismicity/train_picker.py" />
            <source>Give longer records.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/seismicity/train_picker.py" />
            <source>There are {records} records, of too few earthquakes and stations to keep some aside for a test.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/seismicity/train_picker.py" />
            <source>Give at least 10 records of different earthquakes and stations.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/seismicity/train_picker.py" />
            <source>Fold {fold} of {folds}: {count} records are kept aside</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/seismicity/train_picker.py" />
            <source>Fold {fold}: F1 of P {p:.3f}, of S {s:.3f}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/seismicity/train_picker.py" />
            <source>Training on all records</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/seismicity/train_picker.py" />
            <source>The records {path} cannot be read: {reason}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/seismicity/train_picker.py" />
            <source>An .npz file with an array data of records, samples and three components (east, north, up) is expected.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/seismicity/train_picker.py" />
            <source>The array data in {path} should have the shape records, samples, 3 (east, north, up), but has {shape}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/seismicity/train_picker.py" />
            <source>Put zeros where a component is absent.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/seismicity/train_picker.py" />
            <source>There are {records} records but {rows} rows of picks.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/seismicity/train_picker.py" />
            <source>The table has one row for each record, in the same order.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/seismicity/train_picker.py" />
            <source>{count} arrivals lie outside their records, for example sample {example:g} of {length}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/seismicity/train_picker.py" />
            <source>Arrivals are counted in samples from the start of the record.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/seismicity/train_picker.py" />
            <source>The table {path} has no column for the sample of P; its columns are: {names}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/seismicity/train_picker.py" />
            <source>Name the columns itp and its: samples of P and S, counted from 0.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/seismicity/train_picker.py" />
            <source>{count} P picks have no seismogram and were left out.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/seismicity/train_picker.py" />
            <source>None of the P picks in {picks} lies in the seismograms of {waveforms}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/seismicity/train_picker.py" />
            <source>Check that both are of the same stations and times.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/seismicity/train_picker.py" />
            <source>Training began from other weights. If they have seen these records, the figures are too good.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/seismicity/train_picker.py" />
            <source>{count} records are little: published pickers have learned from hundreds of thousands. Expect more misses on other networks, instruments and distances.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/seismicity/travel_times.py" />
            <source>The velocities {path} should have the columns depth, vp and vs, but have: {names}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/seismicity/travel_times.py" />
            <source>Write a heading depth,vp,vs and a row for each layer: the depth of its top in km, velocities in km/s.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/seismicity/travel_times.py" />
            <source>The velocities {path} have a row without numbers in all columns: {reason}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/seismicity/travel_times.py" />
            <source>Correct the row.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/seismicity/travel_times.py" />
            <source>The velocities {path} cannot be used: {problem}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/seismicity/travel_times.py" />
            <source>Depths are those of the tops of layers in km below sea level, velocities are in km/s.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/seismicity/waveforms.py" />
            <source>Choose a folder with seismograms, or a file.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/seismicity/waveforms.py" />
            <source>There are no files in {source}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/seismicity/waveforms.py" />
            <source>Looking through {path}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/seismicity/waveforms.py" />
            <source>{count} files hold no seismograms that can be read, and were left out: {names}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/seismicity/waveforms.py" />
            <source>No file in {source} holds seismograms that can be read; the first is {name}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/seismicity/waveforms.py" />
            <source>Give miniSEED, SAC, GSE2 or another format that obspy reads.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/seismicity/waveforms.py" />
            <source>None of the channels in {source} can be used: {names}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/seismicity/waveforms.py" />
            <source>Name the components in COMPONENTS, such as Z=U,N=V,E=W, and check CHANNELS.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/seismicity/waveforms.py" />
            <source>{name} was left out: its channels have at most {rate:g} samples a second; local earthquakes need at least {least:g}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/seismicity/waveforms.py" />
            <source>{name}: the channel code {code} is unknown; it is taken as the vertical component.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/seismicity/waveforms.py" />
            <source>{name} was left out: its channel codes {codes} are unknown. COMPONENTS tells what they are.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/seismicity/waveforms.py" />
            <source>{name}: channels {codes} are not used.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/seismicity/waveforms.py" />
            <source>The service {address} answered with something else than miniSEED: {start}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/seismicity/waveforms.py" />
            <source>Check the address of the service.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/seismicity/waveforms.py" />
            <source>Asking {address} for the channels of {station}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/seismicity/waveforms.py" />
            <source>{address} has no channels of {names} at that time.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/seismicity/waveforms.py" />
            <source>{address} has no channels that can be used of the {count} stations.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/seismicity/waveforms.py" />
            <source>Check the period, the stations and CHANNELS.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/seismicity/waveforms.py" />
            <source>COMPONENTS should be pairs such as Z=U,N=V,E=W, but has “{pair}”.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/seismicity/waveforms.py" />
            <source>Left of the sign stands Z, N or E, right of it the last letter of the channel's code.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/simulation/estimator.py" />
            <source>The estimator {path} does not say for which type of source it is.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/simulation/estimator.py" />
            <source>Train it again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/simulation/ground.py" />
            <source>{layer} has no coordinate system; places in metres are needed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/simulation/ground.py" />
            <source>{layer} is not in metres, and its place ({latitude:.1f}° latitude) lies outside the UTM zones.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/simulation/ground.py" />
            <source>Reproject the layer to a local coordinate system in metres.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/simulation/ground.py" />
            <source>Assign one: in QGIS Raster &gt; Projections &gt; Assign Projection.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/simulation/ground.py" />
            <source>The DEM {path} has no coordinate system.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/simulation/inversion.py" />
            <source>The prior “{found}” should be a name with the least and the largest value, like depth=1000:5000.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/simulation/inversion.py" />
            <source>Names are: {names}. Separate several by semicolons; metres, degrees and cubic metres.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/simulation/inversion.py" />
            <source>No {type} below the surface explains the observations.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/simulation/inversion.py" />
            <source>Widen the priors.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/simulation/inversion.py" />
            <source>Refining the source ({type})</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/simulation/inversion.py" />
            <source>Sampling the posterior ({type})</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/simulation/invert_deformation.py" />
            <source>The estimator is for the source type {found}, but {wanted} is asked for.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/simulation/invert_deformation.py" />
            <source>Choose that type, or another estimator.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/simulation/invert_deformation.py" />
            <source>The observations are not in metres; everything is computed and written in {crs}, where it is.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/simulation/invert_deformation.py" />
            <source>There are {found} observed numbers; at least {least} are needed to find a source.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/simulation/invert_deformation.py" />
            <source>Add stations or a radar data set.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/simulation/invert_deformation.py" />
            <source>All observations are at one place.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/simulation/invert_deformation.py" />
            <source>Give observations around the source.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/simulation/invert_deformation.py" />
            <source>{layer} has {found} values, too many to treat one by one.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/simulation/invert_deformation.py" />
            <source>Set DOWNSAMPLING to a few hundred.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/simulation/invert_deformation.py" />
            <source>{layer}: {count} values, thinned to {few}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/simulation/invert_deformation.py" />
            <source>Asking the estimator</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/simulation/invert_deformation.py" />
            <source>The noise should be “sill, range” in metres, like 0.01, 5000, or the word given; found “{found}”.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/simulation/invert_deformation.py" />
            <source>Leave it empty to have it estimated from the data.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/simulation/line_of_sight.py" />
            <source>The line of sight should be “incidence, heading” in degrees (incidence from the vertical, 0 to 90), or a unit vector “east, north, up” from the ground to the satellite; found “{found}”.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/simulation/line_of_sight.py" />
            <source>For example “39, 348” for an ascending and “39, 192” for a descending right-looking satellite.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/simulation/observations.py" />
            <source>The layer {layer} holds no values.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/simulation/observations.py" />
            <source>Give at least one layer of InSAR or GNSS displacements.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/simulation/observations.py" />
            <source>There are no observations.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/simulation/observations.py" />
            <source>{layer} has no errors; {horizontal:g} mm east and north and {vertical:g} mm up are assumed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/simulation/observations.py" />
            <source>The layer {layer} holds neither a line-of-sight displacement nor GNSS displacements; its fields are {found}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/simulation/observations.py" />
            <source>Name the field of the displacement towards the satellite los, or those of GNSS ue, un and uu (metres).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/simulation/observations.py" />
            <source>{layer} has no line of sight: it is not known in which direction it measures.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/simulation/observations.py" />
            <source>Give LOS as “incidence, heading” in degrees, or the unit vector to the satellite in fields or bands los_east, los_north and los_up.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/simulation/observations.py" />
            <source>{layer} has displacements of up to {most:g}; metres are expected.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/simulation/observations.py" />
            <source>Convert the displacement to metres.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/simulation/simulate_deformation.py" />
            <source>The sources are not in metres; everything is computed and written in {crs}, where it is.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/simulation/simulate_deformation.py" />
            <source>Choose an output raster, or give points.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/simulation/simulate_deformation.py" />
            <source>There is nothing to compute: no raster is wanted, and there are no points.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/simulation/simulate_deformation.py" />
            <source>Nothing moves by more than a thousandth of a millimetre here: the sources are weak or far away.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/simulation/simulate_deformation.py" />
            <source>One line of sight is expected, but {found} are given.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/simulation/simulate_deformation.py" />
            <source>Run the tool once for each.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/simulation/simulate_deformation.py" />
            <source>Fringes need a line of sight, but none is given.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/simulation/simulate_deformation.py" />
            <source>Give LOS as “incidence, heading” in degrees, or no wavelength.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/simulation/simulate_deformation.py" />
            <source>The DEM goes down to {height:.0f} m here, below the top of a source at {top:.0f} m under the datum.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/simulation/simulate_deformation.py" />
            <source>Depths count from the height 0 of the DEM: correct the depths, or choose an extent without that ground.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/simulation/simulate_deformation.py" />
            <source>Computing the displacement</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/simulation/simulate_deformation.py" />
            <source>Choose an extent within the DEM.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/simulation/simulate_deformation.py" />
            <source>The DEM has no value anywhere in the extent.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/simulation/simulate_deformation.py" />
            <source>A raster of {width} x {height} cells would be too large.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/simulation/simulate_deformation.py" />
            <source>Choose a larger pixel size, in metres.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/simulation/simulate_deformation.py" />
            <source>Choose another layer, or set its system.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/simulation/simulate_deformation.py" />
            <source>The layer {layer} has no points, or no coordinate system.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/simulation/simulate_deformation.py" />
            <source>Choose a DEM that covers the points.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/simulation/simulate_deformation.py" />
            <source>The DEM has no value at any of the points.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/simulation/source_layer.py" />
            <source>Draw at least one source.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/simulation/source_layer.py" />
            <source>The layer {layer} has no features: there is no source.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/simulation/source_layer.py" />
            <source>The layer {layer} has no field type that says what kind of source each feature is; its fields are {found}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/simulation/source_layer.py" />
            <source>Add a text field type with one of: {expected}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/simulation/source_layer.py" />
            <source>Feature {feature} of {layer} has the type {found}; known types are {expected}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/simulation/source_layer.py" />
            <source>Correct the field type.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/simulation/source_layer.py" />
            <source>Feature {feature} of {layer} is a source of type {type}, which needs the fields {expected}; missing: {missing}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/simulation/source_layer.py" />
            <source>Add the fields. Lengths are in metres, angles in degrees.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/simulation/source_layer.py" />
            <source>Feature {feature} of {layer} has no number in {fields}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/simulation/source_layer.py" />
            <source>Fill in the fields: a source of type {type} needs them.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/simulation/source_layer.py" />
            <source>Feature {feature} of {layer}: {quantity} ({meaning}) should be {expected}, but is {found:g}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/simulation/source_layer.py" />
            <source>Correct the field.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/simulation/source_layer.py" />
            <source>Feature {feature} of {layer} is a source of type {type} that reaches {above:g} m above the surface; its centre is {depth:g} m deep.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/simulation/source_layer.py" />
            <source>Sources lie below the surface: give a larger depth, or a smaller size. Depth counts downwards and is positive.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/simulation/train_deformation_estimator.py" />
            <source>Writing the estimator</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/inference/area.py" />
            <source>The folder {folder} cannot be written: {reason}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/inference/area.py" />
            <source>The extent does not overlap the raster, whose bounds are {found}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/inference/area.py" />
            <source>Draw the extent over the raster, or leave it out.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/inference/area.py" />
            <source>Choose an extent that overlaps the mask, or leave one out.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/inference/area.py" />
            <source>The mask's polygons lie outside the extent.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/inference/device.py" />
            <source>The device {name} is not available; this computer offers {available}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/inference/device.py" />
            <source>Choose automatic, or check the environment's diagnosis.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/inference/device.py" />
            <source>The precision {found} is not known; {expected} are.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/inference/device.py" />
            <source>Results in {precision} differ from those in float32.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/inference/device.py" />
            <source>The fast way in {precision} was given up: it differs from plain float32.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/inference/model_input.py" />
            <source>The raster's bands have no names; they are taken in the model's order: {expected}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/inference/model_input.py" />
            <source>The model needs the bands {expected}; the raster {path} has {found}. Missing: {missing}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/inference/model_input.py" />
            <source>Build a feature stack with these bands, or rename the raster's bands.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/inference/model_input.py" />
            <source>The model was trained without a coordinate system, so its pixel size cannot be compared with the raster's.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/inference/model_input.py" />
            <source>The pixels of {path} measure {found} {unit}; the model was trained on {expected} {unit}, which is too different.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/inference/model_input.py" />
            <source>Use a raster of a similar resolution, or check the raster's coordinate system.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/inference/model_input.py" />
            <source>The raster's pixels measure {found} {unit}, the model's {expected} {unit}: the raster is resampled, and the results have the model's pixel size.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/inference/pipeline.py" />
            <source>A tile of at least 1 pixel, an overlap from 0 to below 1 and a batch of at least 1 are expected; found {tile}, {overlap} and {batch}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/inference/pipeline.py" />
            <source>Mapping {total} windows</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/inference/pipeline.py" />
            <source>Mapping, {seconds} s left</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/inference/pipeline.py" />
            <source>There is not enough memory on {device} for one window of {tile} x {tile} pixels.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/inference/pipeline.py" />
            <source>Choose a smaller tile size, or compute on the processor.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/inference/pipeline.py" />
            <source>Memory ran out; going on with {count} windows at once.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/jobs.py" />
            <source>There is no job named {name}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/jobs.py" />
            <source>Update the plugin and restart QGIS.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/outputs.py" />
            <source>The output {path} cannot be replaced: {reason}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/outputs.py" />
            <source>Remove the layer from the project or choose another destination.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/presence/encoding.py" />
            <source>These bands have one value only where there is data, tell nothing and are left out: {bands}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/presence/encoding.py" />
            <source>Not one of the {count} bands varies: there is nothing to learn from.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/presence/encoding.py" />
            <source>Choose other evidence, or a larger area.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/presence/encoding.py" />
            <source>The band {band} should hold classes, which are whole numbers, but holds {found:g}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/presence/encoding.py" />
            <source>Leave it out of CATEGORICAL.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/presence/encoding.py" />
            <source>Parts of a composition are positive; {bands} are not.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/presence/encoding.py" />
            <source>Leave them out of COMPOSITION.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/presence/encoding.py" />
            <source>{key}: no band is called {pattern}; the bands are {names}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/presence/encoding.py" />
            <source>Give names of bands, separated by commas; * stands for any text.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/presence/folds.py" />
            <source>All {count} presences lie in one block of {size:g} map units: nothing is left to test on.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/presence/folds.py" />
            <source>Choose a smaller BLOCK_SIZE, or add presences elsewhere.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/presence/folds.py" />
            <source>Presences lie in only {found} blocks: there are {found} folds, not {folds}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/presence/folds.py" />
            <source>A cluster holds only presences or none: {folds} folds cannot be made.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/presence/folds.py" />
            <source>Choose fewer FOLDS, or blocks.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/presence/intervals.py" />
            <source>Leave CLASSES empty, or train it again with “Train susceptibility model”.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/presence/intervals.py" />
            <source>The model holds no levels for classes.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/presence/intervals.py" />
            <source>Writing the classes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/presence/learners.py" />
            <source>Looking at the surroundings of {count} places</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/presence/learning.py" />
            <source>Cutting patches of {size} x {size} cells</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/presence/learning.py" />
            <source>Fitting {kind}, member {member} of {count}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/presence/learning.py" />
            <source>Fitting {kind}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/presence/mapping.py" />
            <source>The raster {path} has no pixel to map: all bands must be valid at a pixel, inside the extent and the mask.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/presence/mapping.py" />
            <source>Check the bands' NoData values, or choose another area.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/presence/mapping.py" />
            <source>Asking what drives the favourability</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/presence/report.py" />
            <source>There are only {number} {things}. One more or less found would change the figures much: read them as a hint, not as a proof.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/presence/report.py" />
            <source>The {things} lie in only {occupied} blocks. What holds in a few places says little about others, and the intervals may be too narrow.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/presence/report.py" />
            <source>Not all of the {given} {things} were used: {lost}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/presence/report.py" />
            <source>Null test failed: learned from shifted presences, the mean AUC was {mean:.2f}, not 0.5. The folds are not independent; choose a larger BLOCK_SIZE or a BUFFER, and do not trust the figures.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/presence/samples.py" />
            <source>At least {expected} {thing} in different cells with data are needed; {found} of {given} are usable ({outside} lie outside the raster, {nodata} on NoData, {duplicates} in a cell that has one already).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/presence/samples.py" />
            <source>Add {thing}, fill gaps in the evidence, or check the coordinate systems.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/presence/samples.py" />
            <source>There are only {count} {thing}. The result is weak evidence, and the figures of the report are uncertain.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/presence/samples.py" />
            <source>{count} given absences lie in cells with {thing} and are left out.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/presence/samples.py" />
            <source>Not one of the given absences lies in a cell with data and without {thing}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/presence/samples.py" />
            <source>Leave them empty to draw background at random, or check their coordinate system.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/presence/samples.py" />
            <source>All {count} cells with data hold {thing}: there is no background to tell them from.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/presence/samples.py" />
            <source>Use evidence of a larger area.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/presence/samples.py" />
            <source>The layer {layer} is empty; {thing} are expected.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/presence/samples.py" />
            <source>{count} of {given} {thing} lie outside the raster and are left out.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/presence/samples.py" />
            <source>{count} of {given} {thing} lie where evidence has no data (or outside the area) and are left out.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/presence/samples.py" />
            <source>{count} of {given} {thing} lie in a cell that has one already; a cell counts once.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/presence/samples.py" />
            <source>{count} features without a usable geometry are left out.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/presence/samples.py" />
            <source>Looking for valid cells</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/presence/train.py" />
            <source>{key} should be one of {expected}, but is {found}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/presence/train.py" />
            <source>Choose one of them.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/presence/train.py" />
            <source>Leave it empty to estimate it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/presence/train.py" />
            <source>PRIOR is a share of the area between 0 and 1, but is {found:g}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/presence/train.py" />
            <source>Blocks of {size:g} map units; evidence is correlated over up to {range:.3g}, the nearest neighbour is {spacing:.3g} away (median).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/raster/gdalenv.py" />
            <source>The raster {path} cannot be read: {reason}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/raster/gdalenv.py" />
            <source>Check that the file exists, is complete and is a raster that GDAL reads; copy or export it again if it is damaged.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/raster/gdalenv.py" />
            <source>The file {path} cannot be written: {reason}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/raster/gdalenv.py" />
            <source>Check the free space and the permissions there.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/raster/grid.py" />
            <source>The coordinate system cannot be understood: {reason}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/raster/grid.py" />
            <source>The pixel size cannot be known in metres, because there is no coordinate system.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/raster/grid.py" />
            <source>Set the layer's coordinate system in its properties, or assign a projection to the file.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/raster/grid.py" />
            <source>The extent cannot be brought into the raster's coordinate system: {reason}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/raster/grid.py" />
            <source>Draw the extent again over the raster.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/raster/grid.py" />
            <source>Draw the extent over the raster.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/raster/grid.py" />
            <source>The extent lies outside the area for which the raster's coordinate system is made.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/raster/grid.py" />
            <source>The raster {path} has no coordinate system.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/raster/grid.py" />
            <source>Assign one: in QGIS Raster &gt; Projections &gt; Assign Projection, or gdal_edit.py -a_srs.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/raster/mask.py" />
            <source>Choose another mask layer.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/raster/mask.py" />
            <source>The mask {path} cannot be read: {reason}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/raster/mask.py" />
            <source>The mask {path} has no layer {name}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/raster/mask.py" />
            <source>The mask {path} has no polygon; a layer of polygons is expected.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/raster/mask.py" />
            <source>The mask {path} lies outside the raster: its polygons span {found}, the raster {expected}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/raster/mask.py" />
            <source>Check both layers' coordinate systems, or choose another mask.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/raster/reader.py" />
            <source>The raster {path} has no band {missing}; it has {found}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/raster/reader.py" />
            <source>Choose another raster, or name its bands.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/raster/reader.py" />
            <source>Band {index} of the raster {path} holds complex numbers; real numbers are expected.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/raster/reader.py" />
            <source>Convert it first, for example to amplitude, with the raster calculator.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/segmentation/ground.py" />
            <source>Without the held-out folds ({held_out}) and their buffer, labels of fewer than two classes are left.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/segmentation/ground.py" />
            <source>Choose a smaller BUFFER or BLOCK_SIZE, or label more places.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/segmentation/learning.py" />
            <source>Fitting the forest on the same attributes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/segmentation/learning.py" />
            <source>Fitting the forest on all labels</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/segmentation/learning.py" />
            <source>Fitting the baselines without fold {folds}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/segmentation/learning.py" />
            <source>Fitting the forest on smoothed neighbourhoods without fold {folds}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/segmentation/mapping.py" />
            <source>The test-time augmentation {found} is not known; none, flips and full are.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/segmentation/training.py" />
            <source>Reading the labels</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/segmentation/training.py" />
            <source>Expected labels of at least two classes where INPUT has data, found only {found}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/segmentation/training.py" />
            <source>Add labels of another class, or check the nodata values of INPUT.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/segmentation/training.py" />
            <source>Classes whose labels all lie where INPUT has no data are left out: {classes}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/segmentation/training.py" />
            <source>Blocks of {size:g} map units, so that each fold has {blocks} or more.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/segmentation/training.py" />
            <source>{key} is {found}, but the folds are {folds}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/segmentation/training.py" />
            <source>Choose one of them, or leave it empty.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/segmentation/training.py" />
            <source>Choose different folds.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/segmentation/training.py" />
            <source>TEST_FOLD and VALIDATION_FOLD are both {found}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/segmentation/training.py" />
            <source>There are many labels: fold {fold} is kept out of everything and tested.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/segmentation/training.py" />
            <source>With a test fold, at least two other folds are needed to learn and to watch the learning; there is {found}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/segmentation/training.py" />
            <source>Make more folds.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/segmentation/training.py" />
            <source>Choose the file with start weights.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/segmentation/training.py" />
            <source>ENCODER_WEIGHTS is file, but no file is given.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/segmentation/training.py" />
            <source>Null test: learning from shuffled classes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/segmentation/training_report.py" />
            <source>Null test failed: trained on shuffled classes the model still scored above chance (kappa {kappa:.2f}; up to {limit:.2f} is chance with {blocks} blocks). Held-out places resemble what was learned from; choose a larger BLOCK_SIZE or a BUFFER, and do not trust the figures.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/training/automatic.py" />
            <source>Automatic choice: {count} rotations over spatial folds ({groups})</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/training/checkpoint.py" />
            <source>The checkpoint {path} cannot be written: {reason}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/training/checkpoint.py" />
            <source>Free space there, or choose another folder as RESUME.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/training/checkpoint.py" />
            <source>{path} is no checkpoint of Deep Geology, or it is damaged.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/training/checkpoint.py" />
            <source>Choose another folder as RESUME, or remove this file to begin afresh.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/training/checkpoint.py" />
            <source>The checkpoint {path} was made with other data, other settings or another version.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/training/checkpoint.py" />
            <source>Use the parameters of the interrupted run, or choose an empty folder as RESUME.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/training/loop.py" />
            <source>Continuing after epoch {epoch} from {path}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/training/loop.py" />
            <source>The memory does not suffice for a training batch.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/training/loop.py" />
            <source>Choose a smaller BATCH_SIZE or TILE_SIZE, or a smaller network.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/training/loop.py" />
            <source>In epoch {epoch} the loss became {loss}: training diverged.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/training/loop.py" />
            <source>Choose a smaller LEARNING_RATE, or float32 as PRECISION.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/training/loop.py" />
            <source>Epoch {epoch} of {epochs}{score}, about {minutes:.0f} min {seconds:.0f} s left</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/training/loop.py" />
            <source>Epoch {epoch}: {figures} ({seconds:.1f} s)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/vector/labels.py" />
            <source>The labels {labels} do not lie on the raster: not one cell has a label.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/vector/labels.py" />
            <source>Check that both layers cover the same area and that their coordinate systems are right.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/vector/labels.py" />
            <source>Expected labels of at least {expected} classes on the raster, found only {found}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/vector/labels.py" />
            <source>Add labels of another class, or choose another class field.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/vector/labels.py" />
            <source>The labels {layer} have no field {field}; their fields are {fields}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/vector/labels.py" />
            <source>Choose the field that holds the class as CLASS_FIELD.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/vector/labels.py" />
            <source>{count} features without a class in {field} are left out.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/vector/labels.py" />
            <source>The field {field} has {found} different values; at most {most} classes can be told apart.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/vector/labels.py" />
            <source>The field {field} should hold whole numbers or texts, found {found:g}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/vector/labels.py" />
            <source>The class raster {labels} declares no nodata value, so every value counts as a class, 0 too.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/vector/labels.py" />
            <source>The class raster {labels} should hold whole numbers, found {found:g}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/vector/labels.py" />
            <source>Choose a raster of classes.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/vector/labels.py" />
            <source>The labels {labels} hold more than {most} different values.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/vector/layers.py" />
            <source>{layer} has no coordinate system, so it cannot be laid over {other}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/vector/polygonize.py" />
            <source>Finding areas</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/vector/polygonize.py" />
            <source>Joining areas</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/vector/polygonize.py" />
            <source>Writing polygons</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/worker.py" />
            <source>The work does not fit into memory: {reason}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/worker.py" />
            <source>Use a smaller batch or tile, close other programs, or choose another device.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/worker.py" />
            <source>The disk is full, or a quota is used up, while writing {path}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/worker.py" />
            <source>Free space there, or choose another destination or temporary folder.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/worker.py" />
            <source>The Python package {package} is not in the environment.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/worker.py" />
            <source>Repair the environment in the plugin's settings, or install the package in {python}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../models/build.py" />
            <source>The network {found} is not known; this version has {expected}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../models/build.py" />
            <source>Update the Deep Geology plugin, or train the model again with this version.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../models/card.py" />
            <source>The model's card should be a table of keys, but is {found}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../models/card.py" />
            <source>The model file has format {found}; this version of Deep Geology reads formats up to {expected}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../models/card.py" />
            <source>The model file {path} is for {found}; this tool needs a model for {expected}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../models/card.py" />
            <source>Choose another model file, or the tool that was made for this one.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../models/card.py" />
            <source>The model file {path} cannot be opened: {reason}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../models/card.py" />
            <source>Check the path and the permissions.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../models/card.py" />
            <source>The file {path} is not a model file: a .safetensors file was expected, and its header cannot be read.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../models/card.py" />
            <source>The model file {path} is damaged: {expected} bytes were expected and {found} found.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../models/card.py" />
            <source>Copy or download it again, or train the model again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../models/card.py" />
            <source>The file {path} holds weights of another program: it has no Deep Geology card.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../models/card.py" />
            <source>Choose a model that a Deep Geology training tool wrote.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../models/card.py" />
            <source>The card of the model file {path} is damaged.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../models/card.py" />
            <source>The model's card does not fit: {key} should be {expected}, but is {found}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../models/modelfile.py" />
            <source>The model file {path} cannot be written: {reason}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../models/modelfile.py" />
            <source>Check the permissions and the free space there.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../models/modelfile.py" />
            <source>The model file {path} is damaged: {reason}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../models/modelfile.py" />
            <source>The weights in {path} do not fit the network {network} that its card names: {reason}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../models/modelfile.py" />
            <source>The weights {name} in {path} hold NaN.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../models/modelfile.py" />
            <source>The network in {path} is for {expected} {key}, but its card lists {found}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../models/networks/_smp.py" />
            <source>The encoder {encoder} does not work with {architecture}: {reason}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../models/networks/_smp.py" />
            <source>Choose another encoder, for example resnet18.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../models/networks/_smp.py" />
            <source>The encoder weights {source} do not fit {encoder}: {count} of {total} arrays are missing or differ in size ({example}).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../models/networks/_smp.py" />
            <source>Choose the file of the same encoder, or no encoder weights.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../models/networks/_smp.py" />
            <source>The ImageNet weights of {encoder} cannot be fetched: {reason}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../models/networks/_smp.py" />
            <source>Choose no encoder weights, or download the encoder's model.safetensors where there is a network and give that file.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../models/networks/_smp.py" />
            <source>Choose a .safetensors file.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../models/networks/_smp.py" />
            <source>The encoder weights {path} do not exist.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../models/networks/_smp.py" />
            <source>The encoder weights {path} cannot be read: {reason}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../models/networks/_smp.py" />
            <source>Give a .safetensors file; files of pickled weights (.pth, .bin) are not opened, because they can run code.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../models/networks/boostedtrees.py" />
            <source>The boosted trees in the model file are damaged: they lead out of their arrays.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../models/networks/boostedtrees.py" />
            <source>Copy or download the file again, or train the model again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../models/networks/contextforest.py" />
            <source>The forest in the model file is damaged: its trees lead out of their arrays.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../models/networks/patchnetwork.py" />
            <source>Patches of {found} pixels cannot be halved down to their centre; 7, 15, 31, 63 or 127 are expected.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../models/networks/patchnetwork.py" />
            <source>Change PATCH_SIZE.</source>
            <translation type="unfinished" />
        </message>
    </context>
</TS>
